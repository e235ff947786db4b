import { recordEvent } from '@cloud/kernel/events'
import { actsAs, holds } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import {
  HONOUR_OFFICES,
  refusalToRecordHonour,
  refusalToWithdrawHonour,
} from '@shared/volunteer/honour.rules'
import { findBook } from './deed-book.store'
import { insertHonour, lockHonour, withdrawOne } from './honour.store'
import { signedIn } from './procedures'

export const recordHonour = signedIn.honour.record.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const { volunteerId, title, issuer, awardedOn } = input
    const at = now()
    const book = await findBook(db, volunteerId)
    if (!book || !holds(actor, HONOUR_OFFICES, book.path)) throw errors.NOT_FOUND()

    const isOwn = book.person_id === actor.personId
    const refusal = refusalToRecordHonour({ awardedOn, isOwn }, localDateOf(at))
    if (refusal) throw errors[refusal]()

    const by = actor.personId
    const honourId = await insertHonour(db, { volunteerId, title, issuer, awardedOn, by, at })
    if (!honourId) throw errors.WRITTEN_DOWN_ALREADY()

    await recordEvent(db, {
      topic: 'honour.recorded',
      subject: { kind: 'honour', id: honourId },
      committeeId: book.village_id,
      actor,
      actingAs: actsAs(actor, HONOUR_OFFICES, book.path),
      at,
      after: { title, issuer, awardedOn },
      payload: { volunteerId, awardedOn },
    })
    return { honourId }
  },
)

export const withdrawHonour = signedIn.honour.withdraw.handler(
  async ({ input: { honourId, reason }, context: { db, actor, now }, errors }) => {
    const at = now()
    const honour = await lockHonour(db, honourId)
    if (!honour || !holds(actor, HONOUR_OFFICES, honour.path)) throw errors.NOT_FOUND()

    const isOwn = honour.person_id === actor.personId
    const isWithdrawn = honour.withdrawn_at !== null
    const refusal = refusalToWithdrawHonour({ isOwn, isWithdrawn })
    if (refusal) throw errors[refusal]()

    await withdrawOne(db, honourId, { by: actor.personId, at, reason })

    await recordEvent(db, {
      topic: 'honour.withdrawn',
      subject: { kind: 'honour', id: honourId },
      committeeId: honour.village_id,
      actor,
      actingAs: actsAs(actor, HONOUR_OFFICES, honour.path),
      at,
      after: { reason },
      payload: { volunteerId: honour.volunteer_id },
    })
    return { honourId }
  },
)
