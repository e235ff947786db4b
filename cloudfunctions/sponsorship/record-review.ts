import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { refusalToReview, schoolYearOn } from '@shared/sponsorship/review.rules'
import { lockAgreement } from './agreement.store'
import { signedIn } from './procedures'
import { insertReview, listReviewedYears } from './review.store'

export const recordReview = signedIn.review.record.handler(
  async ({ input: { agreementId, amountFen }, context: { db, actor, now }, errors }) => {
    const at = now()
    const today = localDateOf(at)

    const row = await lockAgreement(db, agreementId)
    if (!row || !holds(actor, ['countyOffice'], row.countyPath)) throw errors.NOT_FOUND()

    const effectiveOn = row.effective_at && localDateOf(row.effective_at)
    const reviewed = await listReviewedYears(db, agreementId)
    const { status, terms } = row
    const standing = { status, effectiveOn, reviewed, help: terms.help }
    const refusal = refusalToReview(standing, amountFen, today)
    if (refusal) throw errors[refusal]()

    const schoolYear = schoolYearOn(today)
    const agreed = terms.help.kind === 'goods' ? null : amountFen
    await insertReview(db, { agreementId, schoolYear, amountFen: agreed, by: actor.personId, at })

    await recordEvent(db, {
      topic: 'sponsorshipAgreement.reviewed',
      subject: { kind: 'student', id: row.student_id },
      committeeId: row.county_id,
      actor,
      actingAs: 'countyOffice',
      at,
      payload: { agreementId, holdId: row.hold_id, schoolYear, amountFen: agreed },
    })
    return { agreementId, schoolYear }
  },
)
