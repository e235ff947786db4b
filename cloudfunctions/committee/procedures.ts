import { implement } from '@orpc/server'
import type { Context } from '@cloud/kernel/context'
import { door, doorForActors, oneTransaction, validateAfterTheDoor } from '@cloud/kernel/procedures'
import { committeeContract } from '@shared/committee/committee.contract'

export const implementer = implement(committeeContract, validateAfterTheDoor).$context<Context>()

/** Procedures the contract opens to everyone: the actor may be missing. */
export const anyone = implementer.use(door).use(oneTransaction)

/** Procedures that have an actor: the usual case. */
export const signedIn = implementer.use(doorForActors).use(oneTransaction)
