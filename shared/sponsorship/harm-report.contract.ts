import * as z from 'zod'
import { CommitteeId } from '@shared/committee/committee.model'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { HarmPlace, HarmReport, HarmReportId, HarmText, Urgency } from './harm-report.model'

/** S-21, 未保法 §11: whoever sees a child come to harm says so; nobody can make it disappear. */
export const harmReport = {
  file: writes('signedIn')
    .input(
      command({
        countyId: CommitteeId,
        /** The number on the page the reporter came from. */
        code: z.string().max(20).nullable(),
        what: HarmText,
        place: HarmPlace,
        urgency: Urgency,
      }),
    )
    .output(z.object({ reportId: HarmReportId })),

  list: reads(['countyOffice']).input(query({})).output(z.array(HarmReport)),
}
