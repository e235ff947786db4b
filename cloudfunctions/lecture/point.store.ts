import { type SqlBool, sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { Point, Road } from '@shared/lecture/point.model'
import { roadTo, type Spot, type TalkSpot } from '@shared/lecture/point.rules'

/** The two columns as one place, or none. */
export const toPoint = (row: { latitude: number | null; longitude: number | null }) =>
  row.latitude === null || row.longitude === null
    ? null
    : { latitude: row.latitude, longitude: row.longitude }

/** Where on the map this committee is, if anybody marked it. */
export async function findCommitteePoint(db: Database, id: CommitteeId): Promise<Point | null> {
  const row = await db
    .selectFrom('committee_point')
    .select(['latitude', 'longitude'])
    .where('committee_id', '=', id)
    .executeTakeFirst()
  return row ? toPoint(row) : null
}

export async function saveCommitteePoint(
  tx: Database,
  id: CommitteeId,
  { latitude, longitude }: Point,
  by: { personId: PersonId; at: Date },
): Promise<void> {
  const point = { latitude, longitude, marked_by: by.personId, marked_at: by.at }
  await tx
    .insertInto('committee_point')
    .values({ committee_id: id, ...point })
    .onConflict((conflict) => conflict.column('committee_id').doUpdateSet(point))
    .execute()
}

/** Where each of these lecturers sets out: the nearest marked committee at or above their own. */
async function listBases(
  db: Database,
  lecturerIds: readonly PersonId[],
): Promise<Map<PersonId, Spot>> {
  const rows = await db
    .selectFrom('lecturer')
    .innerJoin('committee as own', 'own.id', 'lecturer.committee_id')
    .innerJoin('committee as above', (join) =>
      join.on(sql<SqlBool>`starts_with(own.path, above.path)`),
    )
    .innerJoin('committee_point as marked', 'marked.committee_id', 'above.id')
    .distinctOn('lecturer.person_id')
    .select(['lecturer.person_id', 'above.name', 'marked.latitude', 'marked.longitude'])
    .where('lecturer.person_id', 'in', lecturerIds)
    .orderBy('lecturer.person_id')
    .orderBy(sql`length(above.path)`, 'desc')
    .execute()
  return new Map(
    rows.map(({ person_id, name, latitude, longitude }) => [
      person_id,
      { place: `${name}关工委`, point: { latitude, longitude } },
    ]),
  )
}

/** The talks of the last year and those to come that are on the map. */
async function listTalkSpots(db: Database, lecturerIds: readonly PersonId[], now: Date) {
  const rows = await db
    .selectFrom('offer')
    .innerJoin('booking', 'booking.id', 'offer.booking_id')
    .select(['offer.id', 'offer.lecturer_id', 'offer.starts_at'])
    .select(['booking.venue', 'booking.latitude', 'booking.longitude'])
    .where('offer.lecturer_id', 'in', lecturerIds)
    .where('offer.status', '=', 'accepted')
    .where('booking.latitude', 'is not', null)
    .where('offer.starts_at', '>', sql<Date>`${now}::timestamptz - interval '1 year'`)
    .execute()
  return rows.flatMap((row) => {
    const point = toPoint(row)
    const startsAt = row.starts_at.toISOString()
    return point ? [{ lecturerId: row.lecturer_id, startsAt, place: row.venue, point }] : []
  })
}

/** How far each of these lecturers would go to a talk. */
export async function roadsOf(
  db: Database,
  lecturerIds: readonly PersonId[],
  now: Date,
): Promise<(id: PersonId, talk: { startsAt: string; point: Point | null }) => Road | null> {
  if (lecturerIds.length === 0) return () => null
  const bases = await listBases(db, lecturerIds)
  const talks = new Map<PersonId, TalkSpot[]>(lecturerIds.map((id) => [id, []]))
  for (const talk of await listTalkSpots(db, lecturerIds, now)) {
    talks.get(talk.lecturerId)?.push(talk)
  }
  return (id, talk) => roadTo(talk, bases.get(id) ?? null, talks.get(id) ?? [])
}
