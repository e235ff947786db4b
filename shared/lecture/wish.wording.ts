import type { Demand } from './wish.model'
import { isReady } from './wish.rules'

/** What the office sees beside a topic. */
export function demandSentence(demand: Pick<Demand, 'voices' | 'needed'>): string {
  const { voices, needed } = demand
  return isReady(demand)
    ? `${voices} 人想听，可开一场`
    : `${voices} 人想听，满 ${needed} 人可开一场`
}

export const makeWishRefusalMessages = {
  ALREADY_WISHED: '这一类您已经说过想听了，开场时会告诉您',
}

export const takeBackWishRefusalMessages = {
  ALREADY_CLOSED: '这个心愿已经办结或收回了',
}
