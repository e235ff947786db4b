import * as z from 'zod'
import { CommitteeId } from '@shared/committee/committee.model'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { Point } from './point.model'

export const pointContract = {
  /** Where a committee is on the map, from which the road of its lecturers is measured. */
  find: reads(['countyOffice'])
    .input(query({ committeeId: CommitteeId }))
    .output(z.object({ point: Point.nullable() })),

  mark: writes(['countyOffice'])
    .input(command({ committeeId: CommitteeId, point: Point }))
    .output(z.object({ point: Point })),
}
