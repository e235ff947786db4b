import {
  BEGINS_WINDOW_MS,
  CODE_LIVES_MS,
  refusalToBegin,
  stateOf,
} from '@shared/account/sign-in.rules'
import { anyone } from './procedures'
import { codeOf, fingerprint } from './sign-in.code'
import { countBegun, insertSignIn, lockByNonce } from './sign-in.store'

/** Among a hundred million codes a few living ones collide rarely, and never five times. */
const ATTEMPTS = [0, 1, 2, 3, 4]

export const beginSignIn = anyone.signIn.begin.handler(
  async ({ input: { nonce, device }, context: { db, now, source }, errors }) => {
    const begunAt = now()
    const nonceHash = fingerprint(nonce)
    const codeWith = (hash: string) =>
      ATTEMPTS.map((attempt) => codeOf(nonce, attempt)).find((code) => fingerprint(code) === hash)

    const known = await lockByNonce(db, nonceHash)
    if (known) {
      const code = codeWith(known.codeHash)
      if (!code || stateOf(known, begunAt) === 'expired') throw errors.EXPIRED()
      return { code, expiresAt: known.expiresAt.toISOString() }
    }

    const sourceHash = source ? fingerprint(source) : null
    const since = new Date(begunAt.getTime() - BEGINS_WINDOW_MS)
    const { fromSource, live } = await countBegun(db, sourceHash, since, begunAt)
    const refusal = refusalToBegin(fromSource, live)
    if (refusal) throw errors[refusal]()

    const expiresAt = new Date(begunAt.getTime() + CODE_LIVES_MS)
    for (const attempt of ATTEMPTS) {
      const code = codeOf(nonce, attempt)
      const codeHash = fingerprint(code)
      const kept = { nonceHash, codeHash, device, begunAt, expiresAt, sourceHash }
      if (await insertSignIn(db, kept)) return { code, expiresAt: expiresAt.toISOString() }
      const meanwhile = await lockByNonce(db, nonceHash)
      const same = meanwhile && codeWith(meanwhile.codeHash)
      if (meanwhile && same) return { code: same, expiresAt: meanwhile.expiresAt.toISOString() }
    }
    throw errors.TOO_MANY()
  },
)
