import type { Database } from '@database/engine'
import type { Actor, Grant } from '@shared/account/account.model'
import { CHRONICLERS } from '@shared/committee/chronicle.rules'
import { covers } from '@shared/committee/committee.rules'
import { lockCandidate } from './chronicle.store'

const isChronicler = ({ role }: Grant) => CHRONICLERS.some((one) => one === role)

/** The candidate under lock and the committee in whose year the actor writes it; `null` when it is not theirs. */
export async function lockForActor(tx: Database, actor: Actor, eventId: number) {
  const candidate = await lockCandidate(tx, eventId)
  const grant =
    candidate && actor.grants.find((one) => isChronicler(one) && covers(one.path, candidate.path))
  return grant ? { candidate, committeeId: grant.committeeId } : null
}
