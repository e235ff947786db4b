import * as z from 'zod'
import { Instant } from '@shared/kernel/instant'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { Device, Nonce, PendingSignIn, SignInCode, SignInState } from './sign-in.model'
import { beginRefusalMessages, confirmRefusalMessages } from './sign-in.wording'

/** Letting a browser in by the phone: the browser shows a code, the person confirms it in WeChat. */
export const signIn = {
  /** Ask for a code; the same nonce gets the same code as long as it lives. */
  begin: writes('public')
    .input(command({ nonce: Nonce, device: Device }))
    .output(z.object({ code: z.string(), expiresAt: Instant }))
    .errors(refusals(beginRefusalMessages)),

  /** Which browser shows this code, before anyone lets it in. */
  look: reads('signedIn')
    .input(query({ code: SignInCode }))
    .output(PendingSignIn),

  /** Let the browser in as oneself, or say that it is not one's own. */
  answer: writes('signedIn')
    .input(command({ code: SignInCode, letIn: z.boolean() }))
    .output(z.object({ state: SignInState }))
    .errors(refusals(confirmRefusalMessages)),

  /** The waiting browser asks how it stands; once confirmed it gets its ticket, once. */
  collect: writes('public')
    .input(command({ nonce: Nonce }))
    .output(z.object({ state: SignInState, ticket: z.string().nullable() })),
}
