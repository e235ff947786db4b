import { ticketFor } from '@cloud/kernel/ticket'
import { stateOf } from '@shared/account/sign-in.rules'
import { anyone } from './procedures'
import { customIdOf, fingerprint } from './sign-in.code'
import { lockByNonce, markCollected } from './sign-in.store'

export const collectSignIn = anyone.signIn.collect.handler(
  async ({ input, context: { db, now } }) => {
    const at = now()
    const signIn = await lockByNonce(db, fingerprint(input.nonce))
    const state = signIn ? stateOf(signIn, at) : 'expired'
    if (!signIn?.confirmedBy || state !== 'confirmed') return { state, ticket: null }

    await markCollected(db, signIn.nonceHash, at)
    return { state, ticket: await ticketFor(customIdOf(signIn.confirmedBy)) }
  },
)
