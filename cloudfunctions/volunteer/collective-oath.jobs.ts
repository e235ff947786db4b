import { recordEvent } from '@cloud/kernel/events'
import type { Job } from '@cloud/kernel/timer'
import { transact } from '@database/engine'
import { localDateOf } from '@shared/kernel/local-date'
import { nextCollectiveOathOn, reminderDue } from '@shared/volunteer/collective-oath.rules'
import { listLastHeld } from './collective-oath.store'

/** 60, 30 and 0 days before a collective oath is due its office is reminded, once each (V-08). */
export const remindOfCollectiveOaths: Job = async (db, now) => {
  const today = localDateOf(now)
  let reminded = 0
  for (const { committeeId, heldOn } of await listLastHeld(db)) {
    const dueOn = nextCollectiveOathOn(heldOn)
    const daysBefore = reminderDue(dueOn, today)
    if (daysBefore === null) continue
    await transact(db, async (tx) => {
      const first = await tx
        .insertInto('collective_oath_reminder')
        .values({ committee_id: committeeId, due_on: dueOn, days_before: daysBefore, sent_at: now })
        .onConflict((conflict) => conflict.doNothing())
        .returning('days_before')
        .executeTakeFirst()
      if (!first) return
      reminded += 1
      await recordEvent(tx, {
        topic: 'collectiveOath.due',
        subject: { kind: 'committee', id: committeeId },
        committeeId,
        actor: null,
        at: now,
        payload: { dueOn, daysBefore },
      })
    })
  }
  return reminded
}
