import { recordEvent } from '@cloud/kernel/events'
import type { Job } from '@cloud/kernel/timer'
import { transact } from '@database/engine'
import { localDateOf } from '@shared/kernel/local-date'
import { findOpenAbsence, listBeginning, takeDue } from './absence.store'
import { lockMember, moveMember } from './member.store'

/** Whoever said they would go from today on is away from today on (O-07). */
export const beginAbsences: Job = async (db, now) => {
  const today = localDateOf(now)
  let begun = 0
  for (const id of await listBeginning(db, today)) {
    begun += await transact(db, async (tx) => {
      const member = await lockMember(tx, id)
      const open = member && (await findOpenAbsence(tx, id))
      if (member?.status !== 'enrolled' || !open || open.startsOn > today) return 0
      const { told_by } = await tx
        .selectFrom('absence')
        .select('told_by')
        .where('id', '=', open.id)
        .executeTakeFirstOrThrow()
      await moveMember(tx, member, 'goAway', {
        actor: { personId: told_by },
        at: now,
        on: open.startsOn,
      })
      return 1
    })
  }
  return begun
}

/** On the day somebody said they would be back they are asked whether they are, once. */
export const askWhoShouldBeBack: Job = (db, now) =>
  transact(db, async (tx) => {
    const due = await takeDue(tx, localDateOf(now), now)
    for (const { volunteerId, villageId } of due) {
      await recordEvent(tx, {
        topic: 'absence.backDue',
        subject: { kind: 'volunteer', id: volunteerId },
        committeeId: villageId,
        actor: null,
        at: now,
      })
    }
    return due.length
  })
