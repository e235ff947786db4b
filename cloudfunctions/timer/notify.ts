import { committeeNotices } from '@cloud/committee/committee.notices'
import { log } from '@cloud/kernel/log'
import type { NewNotice, NoticeWriter, RecordedEvent } from '@cloud/kernel/notices'
import type { Job } from '@cloud/kernel/timer'
import { lectureNotices } from '@cloud/lecture/lecture.notices'
import { sponsorshipNotices } from '@cloud/sponsorship/sponsorship.notices'
import { submissionNotices } from '@cloud/submission/submission.notices'
import { volunteerNotices } from '@cloud/volunteer/volunteer.notices'
import { type Database, transact } from '@database/engine'
import {
  insertNotice,
  lockNextEvent,
  markNoticed,
  passOverTopicsOtherThan,
  queueMessage,
  takeQuota,
} from './notice.store'

const writers: Record<string, NoticeWriter> = {
  ...committeeNotices,
  ...volunteerNotices,
  ...lectureNotices,
  ...sponsorshipNotices,
  ...submissionNotices,
}

const EVENTS_A_RUN = 500

/** Tell everyone concerned what has happened since the last run. */
export const notify: Job = (db, now) => tellWith(writers)(db, now)

/**
 * Each event is one transaction, so one that cannot be told stays for the next run and holds up no
 * other. Two runs at once share the events out between them.
 */
export const tellWith =
  (known: Record<string, NoticeWriter>): Job =>
  async (db, now) => {
    await passOverTopicsOtherThan(db, Object.keys(known), now)
    const failed: number[] = []
    let told = 0
    while (told + failed.length < EVENTS_A_RUN) {
      const event = await tellNext(db, known, failed, now)
      if (!event) break
      told += 1
    }
    return told
  }

async function tellNext(
  db: Database,
  known: Record<string, NoticeWriter>,
  failed: number[],
  now: Date,
): Promise<boolean> {
  let taken: RecordedEvent | undefined
  try {
    return await transact(db, async (tx) => {
      taken = await lockNextEvent(tx, failed)
      if (!taken) return false
      const notices = (await known[taken.topic]?.(tx, taken)) ?? []
      for (const notice of notices) await deliver(tx, taken, notice, now)
      await markNoticed(tx, taken.id, now)
      return true
    })
  } catch (error) {
    if (!taken) throw error
    log.error('event not told', { event: taken.id, topic: taken.topic, error })
    failed.push(taken.id)
    return tellNext(db, known, failed, now)
  }
}

/** Always into the person's box; out through WeChat too while they still let us. */
async function deliver(tx: Database, event: RecordedEvent, notice: NewNotice, now: Date) {
  const noticeId = await insertNotice(tx, event.id, notice, now)
  if (!noticeId || !notice.template) return
  if (await takeQuota(tx, notice.personId, notice.template)) {
    await queueMessage(tx, noticeId, notice, now)
  }
}
