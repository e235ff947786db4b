import { recordEvent } from '@cloud/kernel/events'
import { refusalToConfirm, stateOf } from '@shared/account/sign-in.rules'
import { signedIn } from './procedures'
import { customIdOf, fingerprint } from './sign-in.code'
import { findByCode, linkIdentity, lockByNonce, saveAnswer } from './sign-in.store'

/** Which browser shows this code; once it expired or was answered there is none. */
export const lookAtSignIn = signedIn.signIn.look.handler(
  async ({ input, context: { db, now }, errors }) => {
    const signIn = await findByCode(db, fingerprint(input.code), now())
    if (!signIn || stateOf(signIn, now()) !== 'waiting') throw errors.NOT_FOUND()
    return {
      device: signIn.device,
      begunAt: signIn.begunAt.toISOString(),
      expiresAt: signIn.expiresAt.toISOString(),
    }
  },
)

export const answerSignIn = signedIn.signIn.answer.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const found = await findByCode(db, fingerprint(input.code), at)
    const signIn = found && (await lockByNonce(db, found.nonceHash))
    if (!signIn) throw errors.NOT_FOUND()

    const refusal = refusalToConfirm(signIn, at)
    if (refusal) throw errors[refusal]()

    const { nonceHash } = signIn
    if (!input.letIn) {
      await saveAnswer(db, nonceHash, { refusedAt: at })
      return { state: 'refused' as const }
    }
    await linkIdentity(db, customIdOf(actor.personId), actor.personId, at)
    await saveAnswer(db, nonceHash, { confirmedBy: actor.personId, confirmedAt: at })
    await recordEvent(db, {
      topic: 'signIn.confirmed',
      subject: { kind: 'person', id: actor.personId },
      committeeId: null,
      actor,
      at,
    })
    return { state: 'confirmed' as const }
  },
)
