import type { ProgrammeStatus, ProgrammeTotals } from './aid.model'
import type { ProgrammePlan } from './programme.model'

export type PlanRefusal = 'PARTNER_HALF' | 'WINDOW_BACKWARDS'

/** A partner has both a kind and a name; a window runs forward. */
export function refusalToPlan(plan: ProgrammePlan): PlanRefusal | null {
  if ((plan.partnerKind === null) !== (plan.partnerName === '')) return 'PARTNER_HALF'
  const { startsOn, endsOn } = plan
  return startsOn !== null && endsOn !== null && endsOn < startsOn ? 'WINDOW_BACKWARDS' : null
}

export type CloseRefusal = 'PROGRAMME_CLOSED' | 'UNDERWAY' | 'AGREEMENTS_IN_FORCE'

/** Closed only when everything that came in was signed for and no agreement still counts on it. */
export function refusalToClose(programme: {
  status: ProgrammeStatus
  totals: Pick<ProgrammeTotals, 'stages'>
  agreements: number
}): CloseRefusal | null {
  if (programme.status === 'closed') return 'PROGRAMME_CLOSED'
  const { pending, atCustodian, atSchool } = programme.totals.stages
  const underway = [pending, atCustodian, atSchool].some((sum) => sum.amountFen + sum.pieces > 0)
  if (underway) return 'UNDERWAY'
  return programme.agreements > 0 ? 'AGREEMENTS_IN_FORCE' : null
}
