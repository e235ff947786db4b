import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteePath } from '@shared/committee/committee.model'
import type { LocalDate } from '@shared/kernel/local-date'
import type { Page } from '@shared/kernel/page'
import type {
  Meeting,
  MeetingForm,
  Mentorship,
  MentorshipForm,
  MentorshipId,
  MentorshipKind,
  MentorshipTerms,
  YieldForm,
} from '@shared/sponsorship/mentorship.model'
import { under } from './area.store'

/** Meetings that no later line has put right. */
export const standing = (db: Database) =>
  db
    .selectFrom('mentorship_meeting as met')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('mentorship_meeting as later')
            .select('later.id')
            .whereRef('later.replaces', '=', 'met.id'),
        ),
      ),
    )

export const isOfIt = sql<boolean>`met.mentorship_id = mentorship.id`

const mentorships = (db: Database) =>
  db
    .selectFrom('mentorship')
    .innerJoin('committee as place', 'place.id', 'mentorship.place_id')
    .leftJoin('volunteer', 'volunteer.id', 'mentorship.volunteer_id')
    .leftJoinLateral(
      standing(db)
        .select(({ fn }) => [
          fn.countAll<number>().as('meetings'),
          fn.max('met.happened_on').as('last_met_on'),
        ])
        .where(isOfIt)
        .as('met'),
      (join) => join.onTrue(),
    )
    .selectAll('mentorship')
    .select(['place.name as place', 'place.path as placePath', 'place.office_phone as officePhone'])
    .select(['volunteer.person_id as mentorPerson', 'met.meetings', 'met.last_met_on'])
    .select(({ selectFrom }) =>
      selectFrom('mentorship_yield')
        .select(({ fn }) => fn.max('year').as('year'))
        .whereRef('mentorship_id', '=', 'mentorship.id')
        .as('last_yield'),
    )

type Row = Awaited<ReturnType<ReturnType<typeof mentorships>['execute']>>[number]

const termsOf = (row: Row): MentorshipTerms => {
  const { rhythm, people } = row
  const subject = row.subject ?? ''
  if (row.kind === 'care')
    return { kind: row.kind, rhythm, people, distanceKm: row.distance_km ?? 0 }
  if (row.kind === 'craft') return { kind: row.kind, rhythm, people, subject }
  return { kind: row.kind, rhythm, people, subject, partners: row.partners ?? '' }
}

export const toMentorship = (row: Row): Mentorship => ({
  mentorshipId: row.id,
  place: row.place,
  mentor: row.mentor_name,
  terms: termsOf(row),
  startsOn: row.starts_on,
  status: row.status,
  endedOn: row.ended_on,
  endReason: row.end_reason,
  meetings: row.meetings ?? 0,
  lastMetOn: row.last_met_on,
})

/** One pairing; with `lock` nobody else may change it until this transaction ends. */
export const findMentorship = (db: Database, mentorshipId: MentorshipId, { lock = false } = {}) =>
  mentorships(db)
    .where('mentorship.id', '=', mentorshipId)
    .$if(lock, (select) => select.forUpdate('mentorship'))
    .executeTakeFirst()

const since = sql`coalesce(met.last_met_on, mentorship.starts_on)`

/** Running ones first, and of these whoever met longest ago. */
export async function listMentorships(
  db: Database,
  asked: {
    paths: readonly CommitteePath[]
    kind: MentorshipKind | null
    after?: string | undefined
    limit: number
  },
): Promise<Page<Mentorship>> {
  const last = asked.after ? await findMentorship(db, asked.after as MentorshipId) : undefined
  const rows = await mentorships(db)
    .where(under('place.path', asked.paths))
    .$if(asked.kind !== null, (select) =>
      select.where('mentorship.kind', '=', asked.kind as MentorshipKind),
    )
    .$if(last !== undefined, (select) =>
      select.where(
        sql<boolean>`(mentorship.status, ${since}, mentorship.id) > (${last?.status}, ${
          last?.last_met_on ?? last?.starts_on
        }::date, ${last?.id}::uuid)`,
      ),
    )
    .orderBy('mentorship.status')
    .orderBy(since)
    .orderBy('mentorship.id')
    .limit(asked.limit + 1)
    .execute()
  const items = rows.slice(0, asked.limit).map(toMentorship)
  return { items, next: rows.length > asked.limit ? (items.at(-1)?.mentorshipId ?? null) : null }
}

/** A person's own, with the last year whose yield was told. */
export async function listMentorshipsOf(
  db: Database,
  personId: PersonId,
): Promise<(Mentorship & { lastYield: number | null })[]> {
  const rows = await mentorships(db)
    .where('volunteer.person_id', '=', personId)
    .orderBy('mentorship.status')
    .orderBy(since)
    .limit(50)
    .execute()
  return rows.map((row) => ({ ...toMentorship(row), lastYield: row.last_yield }))
}

/** How many running ones of these areas are late whose mentor has no account to be reminded at. */
export async function countLateWithoutAccount(
  db: Database,
  paths: readonly CommitteePath[],
  isLate: (one: Mentorship) => boolean,
): Promise<number> {
  const rows = await mentorships(db)
    .where(under('place.path', paths))
    .where('mentorship.status', '=', 'active')
    .where('volunteer.person_id', 'is', null)
    .execute()
  return rows.map(toMentorship).filter(isLate).length
}

export async function insertMentorship(
  tx: Database,
  entry: { id: MentorshipId; form: MentorshipForm; by: PersonId; at: Date },
): Promise<void> {
  const { placeId, mentor, terms, startsOn } = entry.form
  await tx
    .insertInto('mentorship')
    .values({
      id: entry.id,
      place_id: placeId,
      volunteer_id: mentor.volunteerId,
      mentor_name: mentor.name,
      kind: terms.kind,
      rhythm: terms.rhythm,
      people: terms.people,
      distance_km: terms.kind === 'care' ? terms.distanceKm : null,
      subject: terms.kind === 'care' ? null : terms.subject,
      partners: terms.kind === 'farming' && terms.partners !== '' ? terms.partners : null,
      starts_on: startsOn,
      status: 'active',
      ended_on: null,
      end_reason: null,
      entered_by: entry.by,
      entered_at: entry.at,
    })
    .execute()
}

export async function endMentorshipRow(
  tx: Database,
  mentorshipId: MentorshipId,
  ended: { on: LocalDate; reason: string },
): Promise<void> {
  await tx
    .updateTable('mentorship')
    .set({ status: 'ended', ended_on: ended.on, end_reason: ended.reason })
    .where('id', '=', mentorshipId)
    .execute()
}

/** Meetings as they stand, the latest first. */
export async function listMeetings(db: Database, mentorshipId: MentorshipId): Promise<Meeting[]> {
  const rows = await standing(db)
    .innerJoin('person', 'person.id', 'met.entered_by')
    .selectAll('met')
    .select('person.name as enteredBy')
    .where('met.mentorship_id', '=', mentorshipId)
    .orderBy('met.happened_on', 'desc')
    .orderBy('met.id', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    meetingId: row.id,
    happenedOn: row.happened_on,
    people: row.people,
    text: row.text,
    enteredBy: row.enteredBy ?? '',
  }))
}

/** Whether this line belongs to the pairing and nothing has replaced it. */
export async function stands(
  db: Database,
  mentorshipId: MentorshipId,
  meetingId: number,
): Promise<boolean> {
  const row = await standing(db)
    .select('met.id')
    .where('met.mentorship_id', '=', mentorshipId)
    .where('met.id', '=', meetingId)
    .executeTakeFirst()
  return row !== undefined
}

export async function appendMeeting(
  tx: Database,
  mentorshipId: MentorshipId,
  entry: { meeting: MeetingForm; replaces: number | null; by: PersonId; at: Date },
): Promise<void> {
  await tx
    .insertInto('mentorship_meeting')
    .values({
      mentorship_id: mentorshipId,
      happened_on: entry.meeting.happenedOn,
      people: entry.meeting.people,
      text: entry.meeting.text,
      replaces: entry.replaces,
      entered_by: entry.by,
      entered_at: entry.at,
    })
    .execute()
}

/** The latest word about each year, the latest year first. */
export async function listYields(db: Database, mentorshipId: MentorshipId) {
  const rows = await db
    .selectFrom('mentorship_yield')
    .innerJoin('person', 'person.id', 'entered_by')
    .distinctOn('year')
    .selectAll('mentorship_yield')
    .select('person.name as enteredBy')
    .where('mentorship_id', '=', mentorshipId)
    .orderBy('year', 'desc')
    .orderBy('mentorship_yield.id', 'desc')
    .execute()
  return rows.map((row) => ({
    year: row.year,
    areaMu: row.area_mu,
    netIncomeFen: row.net_income_fen,
    households: row.households,
    enteredBy: row.enteredBy ?? '',
  }))
}

export async function appendYield(
  tx: Database,
  mentorshipId: MentorshipId,
  entry: { yield: YieldForm; by: PersonId; at: Date },
): Promise<void> {
  const { year, areaMu, netIncomeFen, households } = entry.yield
  await tx
    .insertInto('mentorship_yield')
    .values({
      mentorship_id: mentorshipId,
      year,
      area_mu: areaMu,
      net_income_fen: netIncomeFen,
      households,
      entered_by: entry.by,
      entered_at: entry.at,
    })
    .execute()
}
