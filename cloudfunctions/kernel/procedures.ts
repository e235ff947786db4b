import { ORPCError, os } from '@orpc/server'
import { transact } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import { holdsAnywhere } from '@shared/account/account.rules'
import { everywhere, type ProcedureMeta } from '@shared/kernel/procedure'
import type { Context } from './context'
import { once } from './once'

const base = os.$context<Context>()

const refused = (code: 'UNAUTHORIZED' | 'FORBIDDEN') =>
  new ORPCError(code, { defined: true, ...everywhere[code] })

/** Lets in whom the contract's `access` names, and nobody else. */
export const door = base.middleware(({ context, next, procedure }) => {
  const { access } = procedure['~orpc'].meta as ProcedureMeta
  const { actor } = context
  if (access === 'public') return next()
  if (!actor) throw refused('UNAUTHORIZED')
  if (access !== 'signedIn' && !holdsAnywhere(actor, access)) {
    throw refused('FORBIDDEN')
  }
  return next()
})

/** The same door for handlers that need an actor: the usual case. */
export const doorForActors = door.concat(({ context, next }) => {
  if (!context.actor) throw refused('UNAUTHORIZED')
  return next({ context: { actor: context.actor as Actor } })
})

/**
 * A writing procedure is one transaction, done once per request id; `context.db` becomes that
 * transaction. A public one has nobody to remember a request for, so its handler bears being repeated.
 */
export const oneTransaction = base.middleware(
  async ({ context, next, procedure, path }, input, output) => {
    const { access, writes } = procedure['~orpc'].meta as ProcedureMeta
    const { actor, db } = context
    if (!writes) return next()
    if (access === 'public') return transact(db, async (tx) => next({ context: { db: tx } }))
    if (!actor) throw refused('UNAUTHORIZED')
    const sending = {
      personId: actor.personId,
      requestId: (input as { requestId: string }).requestId,
      path: path.join('.'),
      input,
      at: context.now(),
    }
    const reply = await transact(db, (tx) =>
      once(tx, sending, async () => (await next({ context: { db: tx } })).output),
    )
    return output(reply as never)
  },
)

/** For `implement(contract, …)`: first who may come in, then is the input well formed, then the transaction. */
export const validateAfterTheDoor = { initialInputValidationIndex: -1 }
