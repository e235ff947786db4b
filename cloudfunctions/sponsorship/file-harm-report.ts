import { randomUUID } from 'node:crypto'
import { recordEvent } from '@cloud/kernel/events'
import type { HarmReportId } from '@shared/sponsorship/harm-report.model'
import { signedIn } from './procedures'
import { findCounty } from './sponsor.store'

export const fileHarmReport = signedIn.harmReport.file.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const reportId = randomUUID() as HarmReportId
    const { countyId, code, what, place, urgency } = input

    if (!(await findCounty(db, countyId))) throw errors.NOT_FOUND()

    await db
      .insertInto('harm_report')
      .values({
        id: reportId,
        county_id: countyId,
        code,
        what,
        place,
        urgency,
        reported_by: actor.personId,
        reported_at: at,
      })
      .execute()

    await recordEvent(db, {
      topic: 'harmReport.filed',
      subject: { kind: 'harmReport', id: reportId },
      committeeId: countyId,
      actor,
      at,
      payload: { urgency, countyId },
    })
    return { reportId }
  },
)
