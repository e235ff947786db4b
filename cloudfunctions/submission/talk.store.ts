import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import { addDays, localDateOf, startOfDay } from '@shared/kernel/local-date'
import { WRITERS } from '@shared/submission/article.rules'
import { issueDayInWords } from '@shared/submission/briefing.wording'
import type { FinishedTalk } from '@shared/submission/talk.model'
import { openingOf, talkArticleTitle } from '@shared/submission/talk.wording'

const FRESH_DAYS = 60
const MOST_TALKS = 20

/** Talks the actor's own units held of late, the newest first. */
export async function listFinishedTalks(
  db: Database,
  actor: Actor,
  now: Date,
): Promise<FinishedTalk[]> {
  const own = actor.grants
    .filter((grant) => WRITERS.includes(grant.role))
    .map((grant) => grant.committeeId)
  if (own.length === 0) return []
  const since = startOfDay(addDays(localDateOf(now), -FRESH_DAYS))
  const rows = await db
    .selectFrom('booking')
    .innerJoin('lecture', 'lecture.id', 'booking.lecture_id')
    .leftJoin('person as lecturer', 'lecturer.id', 'booking.lecturer_id')
    .select([
      'booking.id as bookingId',
      'booking.host_id as unitId',
      'booking.starts_at',
      'booking.venue',
      'booking.room',
      'booking.parents',
      'booking.teachers',
      'booking.students',
      'lecture.title',
      'lecturer.name as lecturer',
    ])
    .where('booking.status', '=', 'delivered')
    .where('booking.host_id', 'in', own)
    .where('booking.starts_at', '>=', since)
    .orderBy('booking.starts_at', 'desc')
    .orderBy('booking.id')
    .limit(MOST_TALKS)
    .execute()
  return rows.flatMap(({ bookingId, unitId, starts_at, title, ...talk }) => {
    if (!starts_at) return []
    const heldOn = localDateOf(starts_at)
    const opening = openingOf({ ...talk, title, day: issueDayInWords(heldOn) })
    return [{ bookingId, unitId, heldOn, title: talkArticleTitle(title), opening }]
  })
}

/** Whether this person has begun an article since that day. */
export async function hasWrittenSince(db: Database, actor: Actor, day: string): Promise<boolean> {
  const row = await db
    .selectFrom('article')
    .select('id')
    .where('author_id', '=', actor.personId)
    .where('created_at', '>=', startOfDay(day))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
