import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import type { CommitteePath } from '@shared/committee/committee.model'
import { addYears, type LocalDate } from '@shared/kernel/local-date'
import type {
  Induction,
  InductionEntry,
  InductionKind,
  InductionLine,
} from '@shared/volunteer/induction.model'
import { ON_REGISTER } from '@shared/volunteer/service-state.rules'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'

/** The latest of each kind that counts, for the volunteers of the row beside it. */
export const inductionOfRow = sql`
  select
    max(happened_on) filter (where kind = 'training' and covers_protection) as "trainedOn",
    max(happened_on) filter (where kind = 'check') as "checkedOn",
    (array_agg(reason order by recorded_at desc) filter (where kind = 'waiver'))[1] as "waiverReason"
  from induction_entry where volunteer_id = volunteer.id`

/** How one volunteer stands; for any domain that offers service with minors, beside `mayServeMinors`. */
export async function findInduction(db: Database, volunteerId: VolunteerId): Promise<Induction> {
  const { rows } = await sql<Induction>`
    select induction.* from volunteer, lateral (${inductionOfRow}) as induction
    where volunteer.id = ${volunteerId}`.execute(db)
  return rows[0] ?? { trainedOn: null, checkedOn: null, waiverReason: null }
}

type Filter = {
  show: 'missing' | 'ready'
  name?: string | undefined
  after?: string | undefined
  limit: number
}

/** Members under this path who may serve minors today, or who may not yet, by name. */
export async function listInductions(
  db: Database,
  path: CommitteePath,
  { show, name, after, limit }: Filter,
  today: LocalDate,
) {
  const ready = sql`(("trainedOn" is not null or "waiverReason" is not null)
    and coalesce("checkedOn" > ${addYears(today, -1)}::date, false))`
  const { rows } = await sql<InductionLine>`
    select volunteer.id as "volunteerId", volunteer.name, village.name as "villageName", induction.*
    from volunteer
    join committee as village on village.id = volunteer.village_id
    cross join lateral (${inductionOfRow}) as induction
    where starts_with(village.path, ${path})
      and volunteer.status = any (${ON_REGISTER})
      and ${show === 'ready' ? ready : sql`not ${ready}`}
      and (${name ?? ''} = '' or starts_with(volunteer.name, ${name ?? ''}))
      and (${after ?? null}::uuid is null or (volunteer.name, volunteer.id) >
        (select last.name, last.id from volunteer as last where last.id = ${after ?? null}::uuid))
    order by volunteer.name, volunteer.id
    limit ${limit + 1}`.execute(db)
  const items = rows.slice(0, limit)
  return { items, next: rows.length > limit ? (items.at(-1)?.volunteerId ?? null) : null }
}

/** Of these, whoever is a member under this path. */
export async function membersAmong(
  db: Database,
  path: CommitteePath,
  ids: readonly VolunteerId[],
): Promise<number> {
  const { people } = await db
    .selectFrom('volunteer')
    .innerJoin('committee as village', 'village.id', 'volunteer.village_id')
    .select(({ fn }) => fn.countAll<number>().as('people'))
    .where('volunteer.id', 'in', ids)
    .where('volunteer.status', 'in', ON_REGISTER)
    .where(({ eb, fn, val }) => eb(fn('starts_with', ['village.path', val(path)]), '=', true))
    .executeTakeFirstOrThrow()
  return people
}

type Entry = {
  kind: InductionKind
  happenedOn: LocalDate
  title: string | null
  coversProtection: boolean
  reason: string | null
}

/** Write it down for all of them; what stands there already stays as it is. How many were new? */
export async function insertInductions(
  tx: Database,
  ids: readonly VolunteerId[],
  entry: Entry,
  { actor, at }: { actor: Actor; at: Date },
): Promise<number> {
  const inserted = await tx
    .insertInto('induction_entry')
    .values(
      [...ids].sort().map((volunteer_id) => ({
        id: randomUUID(),
        volunteer_id,
        kind: entry.kind,
        happened_on: entry.happenedOn,
        title: entry.title,
        covers_protection: entry.coversProtection,
        reason: entry.reason,
        recorded_by: actor.personId,
        recorded_at: at,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return inserted.length
}

const entries = (db: Database, volunteerId: VolunteerId) =>
  db
    .selectFrom('induction_entry')
    .select(['kind', 'title', 'reason'])
    .select(['happened_on as happenedOn', 'covers_protection as coversProtection'])
    .where('volunteer_id', '=', volunteerId)
    .orderBy('happened_on', 'desc')
    .orderBy('recorded_at', 'desc')

/** One member's whole book of trainings, checks and excuses, the latest first. */
export const listInductionsOf = (db: Database, id: VolunteerId): Promise<InductionEntry[]> =>
  entries(db, id).execute()

/** The trainings up to a day, as they were written down by a past moment. */
export const listTrainings = (
  db: Database,
  id: VolunteerId,
  asOf: { moment: Date; until: LocalDate },
): Promise<InductionEntry[]> =>
  entries(db, id)
    .where('kind', '=', 'training')
    .where('recorded_at', '<=', asOf.moment)
    .where('happened_on', '<=', asOf.until)
    .execute()
