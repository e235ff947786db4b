import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { Actor, PersonId } from '@shared/account/account.model'
import { holds } from '@shared/account/account.rules'
import type { FileId } from '@shared/account/file.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import type { LocalDate } from '@shared/kernel/local-date'
import type { DeedEntry, DeedId, DeedStatus } from '@shared/volunteer/deed.model'
import { COUNTING, DEED_OFFICES, type Span, type StandingDeed } from '@shared/volunteer/deed.rules'
import { monthOf } from '@shared/volunteer/deed-month.rules'
import type { TeamId } from '@shared/volunteer/team.model'
import type { VolunteerId, VolunteerStatus } from '@shared/volunteer/volunteer.model'

/** Somebody whose book is being written in. */
export type Serving = {
  id: VolunteerId
  personId: PersonId
  name: string
  status: VolunteerStatus
  villageId: CommitteeId
  path: CommitteePath
}

/**
 * Hold these people's books, always in the same order, so that two lines of one person are judged one
 * after the other; and the committees over them, so that no month is closed meanwhile.
 */
export async function lockBooks(tx: Database, ids: readonly VolunteerId[]): Promise<Serving[]> {
  await holdMonths(tx, (query) =>
    query
      .innerJoin('volunteer', 'volunteer.village_id', 'here.id')
      .where('volunteer.id', 'in', ids),
  )
  const rows = await tx
    .selectFrom('volunteer')
    .innerJoin('committee as village', 'village.id', 'volunteer.village_id')
    .select(['volunteer.id', 'volunteer.person_id', 'volunteer.name', 'volunteer.status'])
    .select(['volunteer.village_id', 'village.path'])
    .where('volunteer.id', 'in', ids)
    .orderBy('volunteer.id')
    .forNoKeyUpdate('volunteer')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    name: row.name,
    status: row.status,
    villageId: row.village_id,
    path: row.path,
  }))
}

const here = (tx: Database) => tx.selectFrom('committee as here').select('here.path')

async function holdMonths(
  tx: Database,
  of: (query: ReturnType<typeof here>) => ReturnType<typeof here>,
): Promise<void> {
  await tx
    .selectFrom('committee')
    .select('id')
    .where(({ exists }) =>
      exists(of(here(tx)).where(sql<boolean>`starts_with(here.path, committee.path)`)),
    )
    .orderBy('path')
    .forShare('committee')
    .execute()
}

export async function isMonthLocked(
  db: Database,
  path: CommitteePath,
  day: LocalDate,
): Promise<boolean> {
  const row = await db
    .selectFrom('deed_month_lock as lock')
    .innerJoin('committee as above', 'above.id', 'lock.committee_id')
    .select('lock.id')
    .where('lock.reopened_at', 'is', null)
    .where('lock.month', '=', monthOf(day))
    .where(sql<boolean>`starts_with(${path}, above.path)`)
    .executeTakeFirst()
  return row !== undefined
}

/** What the person did at the same time, `except` what is about to be replaced. */
export async function findOverlap(
  db: Database,
  volunteerId: VolunteerId,
  { startsAt, endsAt }: Span,
  except: DeedId | null = null,
) {
  const row = await db
    .selectFrom('deed')
    .select(['id', 'what', 'starts_at', 'ends_at', 'status'])
    .where('volunteer_id', '=', volunteerId)
    .where('status', 'in', COUNTING)
    .where('starts_at', '<', endsAt)
    .where('ends_at', '>', startsAt)
    .$if(except !== null, (select) => select.where('id', '<>', except))
    .orderBy('starts_at')
    .executeTakeFirst()
  return row?.starts_at && row.ends_at
    ? { id: row.id, what: row.what, startsAt: row.starts_at, endsAt: row.ends_at }
    : null
}

/** The person is in this team, or the deed counts for none. */
export async function isInTeam(
  db: Database,
  volunteerId: VolunteerId,
  teamId: TeamId | null,
  day: LocalDate,
): Promise<boolean> {
  if (teamId === null) return true
  const row = await db
    .selectFrom('service_team_member')
    .select('team_id')
    .where('team_id', '=', teamId)
    .where('volunteer_id', '=', volunteerId)
    .where(({ or, eb }) => or([eb('left_on', 'is', null), eb('left_on', '>=', day)]))
    .executeTakeFirst()
  return row !== undefined
}

export type NewDeed = {
  about: Serving
  teamId: TeamId | null
  happenedOn: LocalDate
  span: Span | null
  what: string
  effect: string
  place: string
  people: number | null
  entry: DeedEntry
  enteredBy: PersonId | null
  at: Date
  status: DeedStatus
  judgedBy: PersonId | null
  batchId?: string | null
  lateReason?: string
  supersedes?: { id: DeedId; reason: string }
  photoIds?: readonly FileId[]
}

export async function insertDeed(tx: Database, deed: NewDeed): Promise<DeedId> {
  const id = randomUUID() as DeedId
  const { about, span, at } = deed
  await tx
    .insertInto('deed')
    .values({
      id,
      volunteer_id: about.id,
      person_id: about.personId,
      village_id: about.villageId,
      team_id: deed.teamId,
      happened_on: deed.happenedOn,
      starts_at: span?.startsAt ?? null,
      ends_at: span?.endsAt ?? null,
      what: deed.what,
      effect: deed.effect,
      place: deed.place,
      people: deed.people,
      entry: deed.entry,
      entered_by: deed.enteredBy,
      entered_at: at,
      batch_id: deed.batchId ?? null,
      late_reason: deed.lateReason || null,
      supersedes: deed.supersedes?.id ?? null,
      correction_reason: deed.supersedes?.reason ?? null,
      status: deed.status,
      judged_by: deed.judgedBy,
      judged_at: deed.status === 'confirmed' ? at : null,
      decline_reason: null,
    })
    .execute()
  const photos = deed.photoIds ?? []
  if (photos.length > 0) {
    await tx
      .insertInto('deed_photo')
      .values(photos.map((file_id, index) => ({ deed_id: id, position: index + 1, file_id })))
      .execute()
  }
  return id
}

/** A deed as the rules judge it, for this actor. */
export type HeldDeed = StandingDeed & {
  id: DeedId
  volunteerId: VolunteerId
  villageId: CommitteeId
  path: CommitteePath
  happenedOn: LocalDate
  teamId: TeamId | null
  entry: DeedEntry
  /** The caller staffs an office over it or leads its team. */
  judges: boolean
}

/** Hold one deed, and the months it may lie in. */
export async function lockDeed(tx: Database, id: DeedId, actor: Actor): Promise<HeldDeed | null> {
  await holdMonths(tx, (query) =>
    query.innerJoin('deed', 'deed.village_id', 'here.id').where('deed.id', '=', id),
  )
  const row = await tx
    .selectFrom('deed')
    .innerJoin('committee as village', 'village.id', 'deed.village_id')
    .innerJoin('volunteer', 'volunteer.id', 'deed.volunteer_id')
    .selectAll('deed')
    .select(['village.path', 'volunteer.person_id as owner_id'])
    .where('deed.id', '=', id)
    .forUpdate('deed')
    .executeTakeFirst()
  if (!row) return null
  const owners = [row.owner_id, row.person_id, row.entry === 'self' ? row.entered_by : null]
  return {
    id,
    volunteerId: row.volunteer_id,
    villageId: row.village_id,
    path: row.path,
    happenedOn: row.happened_on,
    teamId: row.team_id,
    entry: row.entry,
    status: row.status,
    monthLocked: await isMonthLocked(tx, row.path, row.happened_on),
    own: owners.includes(actor.personId),
    judges:
      holds(actor, DEED_OFFICES, row.path) || (await leadsTeam(tx, row.team_id, actor.personId)),
  }
}

export async function leadsTeam(
  db: Database,
  teamId: TeamId | null,
  personId: PersonId,
): Promise<boolean> {
  if (!teamId) return false
  const row = await db
    .selectFrom('service_team')
    .select('id')
    .where('id', '=', teamId)
    .where('captain_id', '=', personId)
    .where('dissolved_on', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

export async function saveJudgement(
  tx: Database,
  id: DeedId,
  judged: { status: DeedStatus; by: PersonId | null; at: Date | null; reason?: string },
): Promise<void> {
  await tx
    .updateTable('deed')
    .set({
      status: judged.status,
      judged_by: judged.by,
      judged_at: judged.at,
      decline_reason: judged.reason ?? null,
    })
    .where('id', '=', id)
    .execute()
}

/** The old line stops counting; who confirmed it stays written on it. */
export async function supersede(tx: Database, id: DeedId): Promise<void> {
  await tx.updateTable('deed').set({ status: 'superseded' }).where('id', '=', id).execute()
}

export async function listPhotoIds(db: Database, id: DeedId): Promise<FileId[]> {
  const rows = await db
    .selectFrom('deed_photo')
    .select('file_id')
    .where('deed_id', '=', id)
    .orderBy('position')
    .execute()
  return rows.map((row) => row.file_id)
}

export async function findServing(db: Database, personId: PersonId): Promise<VolunteerId | null> {
  const row = await db
    .selectFrom('volunteer')
    .select('id')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.id ?? null
}
