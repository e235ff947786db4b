import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { DeedId, DeedLine, SourceKind } from '@shared/volunteer/deed.model'
import { COUNTING, LONG_DAY_MINUTES, minutesOf } from '@shared/volunteer/deed.rules'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'

const minutes = sql`extract(epoch from other.ends_at - other.starts_at) / 60`

/** The lines of the book with who they are about, who wrote and who confirmed them. */
export const deedLines = (db: Database) =>
  db
    .selectFrom('deed')
    .innerJoin('volunteer', 'volunteer.id', 'deed.volunteer_id')
    .innerJoin('committee as village', 'village.id', 'deed.village_id')
    .leftJoin('service_team as team', 'team.id', 'deed.team_id')
    .leftJoin('person as writer', 'writer.id', 'deed.entered_by')
    .leftJoin('person as judge', 'judge.id', 'deed.judged_by')
    .selectAll('deed')
    .select([
      'volunteer.name',
      'village.name as village_name',
      'village.path',
      'team.name as team_name',
      'writer.name as writer_name',
      'judge.name as judge_name',
    ])
    .select(({ selectFrom }) => [
      selectFrom('deed_photo as photo')
        .whereRef('photo.deed_id', '=', 'deed.id')
        .select(({ fn }) => fn.countAll<number>().as('photos'))
        .as('photos'),
      selectFrom('deed as together')
        .whereRef('together.batch_id', '=', 'deed.batch_id')
        .select(({ fn }) => fn.countAll<number>().as('people'))
        .as('entered_together'),
      sql<
        SourceKind[]
      >`array(select kind from deed_source where deed_id = deed.id order by kind)`.as('sources'),
      selectFrom('deed as other')
        .whereRef('other.volunteer_id', '=', 'deed.volunteer_id')
        .whereRef('other.happened_on', '=', 'deed.happened_on')
        .where('other.status', 'in', COUNTING)
        .select(sql<boolean>`coalesce(sum(${minutes}) > ${LONG_DAY_MINUTES}, false)`.as('long'))
        .as('long_day'),
    ])

export type DeedRow = Awaited<ReturnType<ReturnType<typeof deedLines>['executeTakeFirstOrThrow']>>

export const toLine = (row: DeedRow): DeedLine => ({
  id: row.id,
  volunteerId: row.volunteer_id,
  name: row.name,
  villageName: row.village_name,
  teamName: row.team_name,
  happenedOn: row.happened_on,
  startsAt: row.starts_at?.toISOString() ?? null,
  endsAt: row.ends_at?.toISOString() ?? null,
  minutes: minutesOf({ startsAt: row.starts_at, endsAt: row.ends_at }),
  what: row.what,
  effect: row.effect,
  place: row.place,
  people: row.people,
  entry: row.entry,
  status: row.status,
  sources: row.sources,
  photos: row.photos ?? 0,
  enteredBy: row.writer_name,
  enteredAt: row.entered_at.toISOString(),
  judgedBy: row.judge_name,
  judgedAt: row.judged_at?.toISOString() ?? null,
  declineReason: row.decline_reason,
  lateReason: row.late_reason,
  longDay: row.long_day ?? false,
  enteredTogether: row.entered_together ?? 0,
})

/** One line that is known to be there. */
export async function readLine(db: Database, id: DeedId): Promise<DeedLine> {
  return toLine(await deedLines(db).where('deed.id', '=', id).executeTakeFirstOrThrow())
}

/** In whose book this deed stands. */
export async function findBookOf(db: Database, id: DeedId): Promise<VolunteerId | null> {
  const row = await db
    .selectFrom('deed')
    .select('volunteer_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.volunteer_id ?? null
}
