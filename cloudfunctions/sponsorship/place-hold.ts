import { randomUUID } from 'node:crypto'
import { recordEvent } from '@cloud/kernel/events'
import { covers } from '@shared/committee/committee.rules'
import type { HoldId } from '@shared/sponsorship/hold.model'
import { hasCard, holdExpiry, refusalToHold } from '@shared/sponsorship/hold.rules'
import { lockCase } from './case.store'
import {
  expireHolds,
  freeSlot,
  holdDays,
  insertHold,
  isCleared,
  toHold,
  usedSlots,
} from './hold.store'
import { signedIn } from './procedures'
import { lockSponsorOf } from './sponsor.store'
import { listEveryVerifier } from './verification.store'

export const placeHold = signedIn.hold.place.handler(
  async ({ input: { studentId }, context: { db, actor, now }, errors }) => {
    const at = now()

    const sponsor = await lockSponsorOf(db, actor.personId)
    if (!sponsor) throw errors.NOT_FOUND()
    const file = await lockCase(db, studentId, at)
    if (!file || !covers(sponsor.countyPath, file.villagePath) || !hasCard(file)) {
      throw errors.NOT_FOUND()
    }

    const sponsorId = sponsor.id
    await expireHolds(db, { studentId, sponsorId }, at)
    const used = await usedSlots(db, sponsorId)
    const { guardian_phone: guardianPhone } = await db
      .selectFrom('student_record')
      .select('guardian_phone')
      .where('student_id', '=', studentId)
      .executeTakeFirstOrThrow()
    const refusal = refusalToHold({ ...sponsor, liveHolds: used.length }, actor, {
      file,
      guardianPhone,
      workedOnIt: await listEveryVerifier(db, studentId),
      cleared: await isCleared(db, studentId, sponsorId),
    })
    if (refusal) throw errors[refusal]()

    const placed = await insertHold(db, {
      id: randomUUID() as HoldId,
      student_id: studentId,
      sponsor_id: sponsorId,
      slot: freeSlot(used),
      held_at: at,
      expires_at: holdExpiry(at, await holdDays(db, file.countyId)),
    })
    if (!placed) throw errors.ALREADY_HELD()

    await recordEvent(db, {
      topic: 'hold.placed',
      subject: { kind: 'student', id: studentId },
      committeeId: file.countyId,
      actor,
      actingAs: 'sponsor',
      at,
      payload: { holdId: placed.id },
    })
    return toHold(placed, at)
  },
)
