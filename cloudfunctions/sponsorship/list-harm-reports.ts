import { jurisdictions } from '@shared/account/account.rules'
import type { CommitteePath } from '@shared/committee/committee.model'
import { signedIn } from './procedures'

export const listHarmReports = signedIn.harmReport.list.handler(
  async ({ context: { db, actor } }) => {
    const paths = jurisdictions(actor, ['countyOffice'])
    const rows = await db
      .selectFrom('harm_report')
      .innerJoin('committee', 'committee.id', 'harm_report.county_id')
      .innerJoin('person', 'person.id', 'harm_report.reported_by')
      .selectAll('harm_report')
      .select('person.name')
      .where((eb) =>
        eb.or(paths.map((path) => eb('committee.path', 'like', `${path}%` as CommitteePath))),
      )
      .orderBy('reported_at', 'desc')
      .limit(200)
      .execute()
    return rows.map((row) => ({
      reportId: row.id,
      code: row.code,
      what: row.what,
      place: row.place,
      urgency: row.urgency,
      reporter: row.name ?? '（未留姓名）',
      reportedAt: row.reported_at.toISOString(),
    }))
  },
)
