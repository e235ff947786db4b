import { recordEvent } from '@cloud/kernel/events'
import { covers } from '@shared/committee/committee.rules'
import { hasCard } from '@shared/sponsorship/hold.rules'
import { lockCase } from './case.store'
import { signedIn } from './procedures'
import { relationOf } from './relation.steps'
import { insertInquiry } from './relation.store'
import { lockSponsorOf } from './sponsor.store'

export const askRelation = signedIn.relation.ask.handler(
  async ({ input: { studentId }, context: { db, actor, now }, errors }) => {
    const at = now()

    const sponsor = await lockSponsorOf(db, actor.personId)
    const file = await lockCase(db, studentId, at)
    if (sponsor?.status !== 'verified' || !file || !hasCard(file)) throw errors.NOT_FOUND()
    if (!covers(sponsor.countyPath, file.villagePath)) throw errors.NOT_FOUND()

    const { hints, outcome } = await relationOf(db, studentId, sponsor.id)
    if (outcome) throw errors.ALREADY_CONCLUDED()
    if (hints.length === 0) throw errors.NOTHING_TO_ASK()

    const isNew = await insertInquiry(db, { studentId, sponsorId: sponsor.id, hints, at })
    if (!isNew) return { studentId }

    await recordEvent(db, {
      topic: 'relation.asked',
      subject: { kind: 'student', id: studentId },
      committeeId: file.villageId,
      actor,
      actingAs: 'sponsor',
      at,
      payload: { sponsorId: sponsor.id },
    })
    return { studentId }
  },
)
