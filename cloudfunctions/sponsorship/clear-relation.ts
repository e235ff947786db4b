import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { covers } from '@shared/committee/committee.rules'
import { refusalToConclude } from '@shared/sponsorship/relation.rules'
import { lockCase } from './case.store'
import { signedIn } from './procedures'
import { insertConclusion, pairKey, readOutcomes } from './relation.store'
import { findSponsor } from './sponsor.store'

export const clearRelation = signedIn.hold.clear.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const { studentId, sponsorId, outcome, conclusion } = input

    const sponsor = await findSponsor(db, sponsorId, true)
    const file = await lockCase(db, studentId, at)
    if (!file || !holds(actor, ['townshipReviewer'], file.villagePath)) throw errors.NOT_FOUND()
    if (!sponsor || !covers(sponsor.countyPath, file.villagePath)) throw errors.NOT_FOUND()

    const concluded = (await readOutcomes(db, [studentId])).get(pairKey(studentId, sponsorId))
    const refusal = refusalToConclude(
      {
        isWaiting: file.status === 'waiting',
        sponsorPerson: sponsor.person_id,
        concluded: concluded ?? null,
      },
      actor.personId,
    )
    if (refusal) throw errors[refusal]()

    await insertConclusion(db, {
      studentId,
      sponsorId,
      outcome,
      conclusion,
      by: actor.personId,
      at,
    })

    await recordEvent(db, {
      topic: 'student.relationCleared',
      subject: { kind: 'student', id: studentId },
      committeeId: file.villageId,
      actor,
      actingAs: 'townshipReviewer',
      at,
      payload: { sponsorId, outcome },
    })
    return { studentId, outcome }
  },
)
