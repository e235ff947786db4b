import { recordEvent } from '@cloud/kernel/events'
import { log } from '@cloud/kernel/log'
import type { Job } from '@cloud/kernel/timer'
import { type Database, transact } from '@database/engine'
import { mayServe } from '@shared/volunteer/deed.rules'
import { automaticWords } from '@shared/volunteer/deed.wording'
import { findOverlap, findServing, insertDeed, isMonthLocked, lockBooks } from './deed.store'
import { listTeamsOf } from './deed-book.store'
import {
  isLinked,
  linkSource,
  listUnread,
  markRead,
  readHappening,
  type SourceEvent,
} from './deed-source.store'

const EVENTS_A_RUN = 500

/**
 * Talks, visits, receipts and articles of members enter the book by themselves, each once. One that
 * fails holds up no other; one whose month is closed waits until it is opened.
 */
export const enterAutomaticDeeds: Job = async (db, now) => {
  let entered = 0
  for (const event of await listUnread(db, EVENTS_A_RUN)) {
    try {
      if (await transact(db, (tx) => enter(tx, event, now))) entered += 1
    } catch (error) {
      log.error('deed not entered', { event: event.id, topic: event.topic, error })
    }
  }
  return entered
}

async function enter(tx: Database, event: SourceEvent, at: Date): Promise<boolean> {
  const happening = await readHappening(tx, event)
  const volunteerId = happening && (await findServing(tx, happening.personId))
  const [who] = volunteerId ? await lockBooks(tx, [volunteerId]) : []
  const isTheirs = happening && who && mayServe(who.status)
  if (isTheirs && (await isMonthLocked(tx, who.path, happening.happenedOn))) return false
  if (!(await markRead(tx, event.id))) return false
  if (!isTheirs || (await isLinked(tx, happening, who.id))) return false

  const { kind, sourceId, span } = happening
  const link = { kind, sourceId, volunteerId: who.id, eventId: event.id }
  // They wrote it down themselves: the record stands behind that line and makes no second one.
  const written = span && (await findOverlap(tx, who.id, span))
  if (written) {
    await linkSource(tx, { ...link, deedId: written.id })
    return false
  }

  const teams = await listTeamsOf(tx, who.id)
  const byAnother = event.actorId !== who.personId
  const deedId = await insertDeed(tx, {
    ...happening,
    about: who,
    teamId: teams.length === 1 ? (teams[0]?.id ?? null) : null,
    effect: automaticWords[kind].effect,
    entry: 'automatic',
    enteredBy: null,
    at,
    status: byAnother ? 'confirmed' : 'claimed',
    // Who signed for aid is a child's guardian and stays out of the book.
    judgedBy: byAnother && kind !== 'aid' ? event.actorId : null,
  })
  await linkSource(tx, { ...link, deedId })
  await recordEvent(tx, {
    topic: 'deed.entered',
    subject: { kind: 'deed', id: deedId },
    committeeId: who.villageId,
    actor: null,
    at,
    payload: { volunteerId: who.id, eventId: event.id, source: kind },
  })
  return true
}
