import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { Actor, PersonId } from '@shared/account/account.model'
import { holds } from '@shared/account/account.rules'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { LocalDate } from '@shared/kernel/local-date'
import { maskName } from '@shared/kernel/masking'
import type { DeedId } from '@shared/volunteer/deed.model'
import { counts } from '@shared/volunteer/deed.rules'
import type {
  Statement,
  StatementCard,
  StatementCode,
  StatementId,
  VerifiedStatement,
} from '@shared/volunteer/statement.model'
import { STATEMENT_OFFICES } from '@shared/volunteer/statement.rules'
import { statementNumberInWords } from '@shared/volunteer/statement.wording'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'
import { listYearsReviewed } from './campaign-member.store'
import { listTeamsOf } from './deed-book.store'
import { deedLines, toLine } from './deed-line.store'
import { listHonours } from './honour.store'
import { listTrainings } from './induction.store'

/** Whose statement it would be: the office numbers it, and says whether it may certify. */
export async function lockStatementOffice(tx: Database, volunteerId: VolunteerId) {
  const row = await tx
    .selectFrom('volunteer')
    .innerJoin('committee as village', 'village.id', 'volunteer.village_id')
    .innerJoin('committee as office', 'office.id', 'volunteer.office_id')
    .select(['village.path', 'office.id as office_id'])
    .where('volunteer.id', '=', volunteerId)
    .forNoKeyUpdate('office')
    .executeTakeFirst()
  return row ? { path: row.path, officeId: row.office_id } : null
}

export async function mayCertify(db: Database, officeId: CommitteeId, today: LocalDate) {
  const row = await db
    .selectFrom('statement_authority')
    .select('committee_id')
    .where('committee_id', '=', officeId)
    .where('since', '<=', today)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** The office is held, so the next number is nobody else's. */
export async function insertStatement(
  tx: Database,
  issued: {
    officeId: CommitteeId
    volunteerId: VolunteerId
    from: LocalDate
    to: LocalDate
    certified: boolean
    deedIds: readonly DeedId[]
    year: number
    by: PersonId
    at: Date
  },
): Promise<StatementId> {
  const id = randomUUID() as StatementId
  const { last } = await tx
    .selectFrom('service_statement')
    .select(({ fn }) => fn.max<number | null>('number').as('last'))
    .where('office_id', '=', issued.officeId)
    .where('year', '=', issued.year)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('service_statement')
    .values({
      id,
      office_id: issued.officeId,
      year: issued.year,
      number: (last ?? 0) + 1,
      volunteer_id: issued.volunteerId,
      from_on: issued.from,
      to_on: issued.to,
      certified: issued.certified,
      code: randomUUID() as StatementCode,
      issued_by: issued.by,
      issued_at: issued.at,
    })
    .execute()
  await tx
    .insertInto('service_statement_line')
    .values(issued.deedIds.map((deed_id) => ({ statement_id: id, deed_id })))
    .execute()
  return id
}

const statements = (db: Database) =>
  db
    .selectFrom('service_statement as statement')
    .innerJoin('volunteer', 'volunteer.id', 'statement.volunteer_id')
    .innerJoin('committee as village', 'village.id', 'volunteer.village_id')
    .innerJoin('committee as office', 'office.id', 'statement.office_id')
    .innerJoin('person as issuer', 'issuer.id', 'statement.issued_by')
    .selectAll('statement')
    .select(['volunteer.name', 'volunteer.person_id', 'volunteer.main_elder_kind'])
    .select(['volunteer.member_number', 'volunteer.enrolled_on', 'village.path'])
    .select(['village.name as village_name', 'office.name as office_name'])
    .select('issuer.name as issuer_name')

type Row = Awaited<ReturnType<ReturnType<typeof statements>['executeTakeFirstOrThrow']>>

const toCard = (row: Row): StatementCard => ({
  id: row.id,
  number: statementNumberInWords(row.year, row.number),
  certified: row.certified,
  from: row.from_on,
  to: row.to_on,
  issuedAt: row.issued_at.toISOString(),
  issuedBy: row.issuer_name ?? '',
})

export async function listStatements(db: Database, id: VolunteerId): Promise<StatementCard[]> {
  const rows = await statements(db)
    .where('statement.volunteer_id', '=', id)
    .orderBy('statement.issued_at', 'desc')
    .limit(50)
    .execute()
  return rows.map(toCard)
}

const linesOf = async (db: Database, id: StatementId) => {
  const rows = await deedLines(db)
    .innerJoin('service_statement_line as stated', 'stated.deed_id', 'deed.id')
    .where('stated.statement_id', '=', id)
    .orderBy('deed.happened_on')
    .orderBy('deed.starts_at')
    .orderBy('deed.id')
    .execute()
  return rows.map(toLine)
}

const minutesIn = (lines: readonly { minutes: number }[]) =>
  lines.reduce((sum, one) => sum + one.minutes, 0)

/** `null` for whom it is not about and who staffs no office over it. */
export async function findStatementFor(
  db: Database,
  id: StatementId,
  actor: Actor,
): Promise<(Statement & { officeId: CommitteeId }) | null> {
  const row = await statements(db).where('statement.id', '=', id).executeTakeFirst()
  const isTheirs =
    row && (row.person_id === actor.personId || holds(actor, STATEMENT_OFFICES, row.path))
  if (!isTheirs) return null
  const deeds = await linesOf(db, id)
  const teams = await listTeamsOf(db, row.volunteer_id)
  const asOf = { moment: row.issued_at, until: row.to_on }
  return {
    ...toCard(row),
    volunteerId: row.volunteer_id,
    code: row.code,
    officeId: row.office_id,
    officeName: row.office_name,
    basics: {
      name: row.name,
      mainElderKind: row.main_elder_kind,
      villageName: row.village_name,
      memberNumber: row.member_number,
      enrolledOn: row.enrolled_on,
      teams: teams.map((team) => team.name),
    },
    deeds,
    confirmedMinutes: minutesIn(deeds),
    trainings: await listTrainings(db, row.volunteer_id, asOf),
    honours: await listHonours(db, row.volunteer_id, asOf),
    reviews: await listYearsReviewed(db, row.volunteer_id),
  }
}

export async function findVerified(
  db: Database,
  code: StatementCode,
): Promise<VerifiedStatement | null> {
  const row = await statements(db).where('statement.code', '=', code).executeTakeFirst()
  if (!row) return null
  const lines = await linesOf(db, row.id)
  const { number, certified, from, to, issuedAt } = toCard(row)
  return {
    ...{ number, certified, from, to, issuedAt },
    maskedName: maskName(row.name),
    officeName: row.office_name,
    deeds: lines.length,
    confirmedMinutes: minutesIn(lines),
    corrected: lines.filter((line) => !counts(line.status)).length,
  }
}

/** The confirmed lines of a period, for a statement that is being issued. */
export async function listConfirmed(
  db: Database,
  volunteerId: VolunteerId,
  { from, to }: { from: LocalDate; to: LocalDate },
): Promise<DeedId[]> {
  const rows = await db
    .selectFrom('deed')
    .select('id')
    .where('volunteer_id', '=', volunteerId)
    .where('status', '=', 'confirmed')
    .where(sql<boolean>`happened_on between ${from} and ${to}`)
    .execute()
  return rows.map((row) => row.id)
}
