import { randomUUID } from 'node:crypto'
import { recordEvent } from '@cloud/kernel/events'
import { covers } from '@shared/committee/committee.rules'
import type { HoldId } from '@shared/sponsorship/hold.model'
import { hasCard, holdExpiry, refusalToHold } from '@shared/sponsorship/hold.rules'
import { refusalByRelation } from '@shared/sponsorship/relation.rules'
import { lockCase } from './case.store'
import { expireHolds, freeSlot, holdDays, insertHold, toHold, usedSlots } from './hold.store'
import { signedIn } from './procedures'
import { relationOf } from './relation.steps'
import { lockSponsorOf } from './sponsor.store'
import { answerSuggestionsOf } from './suggestion.store'

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
    const { hints, outcome } = await relationOf(db, studentId, sponsorId)
    const refusal = refusalToHold(
      { status: sponsor.status, liveHolds: used.length },
      refusalByRelation(hints, outcome),
    )
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
    await answerSuggestionsOf(db, { studentId, sponsorId, by: actor.personId, at })

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
