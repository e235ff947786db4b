import { implement } from '@orpc/server'
import type { Context } from '@cloud/kernel/context'
import { door, doorForActors, oneTransaction, validateAfterTheDoor } from '@cloud/kernel/procedures'
import { wechatContract } from '@shared/wechat/wechat.contract'

export const implementer = implement(wechatContract, validateAfterTheDoor).$context<Context>()

/** Procedures the contract opens to everyone: the actor may be missing. */
export const anyone = implementer.use(door).use(oneTransaction)

/** Procedures that have an actor: the usual case. */
export const signedIn = implementer.use(doorForActors).use(oneTransaction)
