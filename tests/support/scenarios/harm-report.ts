import { randomUUID } from 'node:crypto'
import { givenActor, givenCommittee } from '../builders'
import type { Scenarios } from './scenario'

export const harmReportScenarios: Scenarios = {
  'harmReport.file': async (world) => ({
    countyId: (await givenCommittee(world.db, { level: 'county' })).id,
    code: null,
    what: '孩子身上有伤',
    place: '学校门口',
    urgency: 'today',
  }),
  'harmReport.list': async (world, at) => {
    const { personId } = await givenActor(world)
    await world.db
      .insertInto('harm_report')
      .values({
        id: randomUUID() as never,
        county_id: at.id,
        code: null,
        what: '孩子身上有伤',
        place: '学校门口',
        urgency: 'today',
        reported_by: personId,
        reported_at: world.now(),
      })
      .execute()
    return {}
  },
}
