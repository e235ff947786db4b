import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { refusalOfInsurance } from '@shared/volunteer/fitness.rules'
import { INSURANCE_KEEPERS, REGISTER_READERS } from '@shared/volunteer/volunteer.rules'
import { findFitness, insertInsurance, withoutAnswers } from './fitness.store'
import { findMember, lockMember } from './member.store'
import { signedIn } from './procedures'

export const getFitness = signedIn.fitness.get.handler(
  async ({ input: { volunteerId }, context: { db, actor, now }, errors }) => {
    const member = await findMember(db, volunteerId)
    if (!member || !holds(actor, REGISTER_READERS, member.villagePath)) throw errors.NOT_FOUND()
    return withoutAnswers(await findFitness(db, volunteerId, localDateOf(now())))
  },
)

export const recordInsurance = signedIn.fitness.recordInsurance.handler(
  async ({ input: { volunteerId, insurance }, context: { db, actor, now }, errors }) => {
    const at = now()
    const today = localDateOf(at)

    const member = await lockMember(db, volunteerId)
    if (!member || !holds(actor, INSURANCE_KEEPERS, member.villagePath)) throw errors.NOT_FOUND()

    const refusal = refusalOfInsurance(insurance, today)
    if (refusal) throw errors[refusal]()

    const isNew = await insertInsurance(db, volunteerId, insurance, { actor, at })
    if (!isNew) throw errors.ALREADY_RECORDED()

    await recordEvent(db, {
      topic: 'volunteer.insured',
      subject: { kind: 'volunteer', id: volunteerId },
      committeeId: member.villageId,
      actor,
      at,
      payload: { until: insurance.endsOn },
    })
    return withoutAnswers(await findFitness(db, volunteerId, today))
  },
)
