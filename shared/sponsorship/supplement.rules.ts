import { addDays } from '@shared/kernel/local-date'
import type { AgreementParty, AgreementStatus, AgreementTerms } from './agreement.model'
import type { ChangedTerms, SupplementStatus } from './supplement.model'

/** The terms as they will be: what may change from the supplement, the rest as it was signed. */
export const termsWith = (before: AgreementTerms, changed: ChangedTerms): AgreementTerms => ({
  ...before,
  ...changed,
})

/** In this order they stand in an agreement. */
const CHANGEABLE = [
  'help',
  'endsOn',
  'use',
  'paymentPath',
  'feedback',
  'ending',
] as const satisfies readonly (keyof ChangedTerms)[]

export type ChangeableTerm = (typeof CHANGEABLE)[number]

export const changedBetween = (before: AgreementTerms, after: ChangedTerms): ChangeableTerm[] =>
  CHANGEABLE.filter((term) => JSON.stringify(before[term]) !== JSON.stringify(after[term]))

export type SupplementRefusal =
  | 'NOT_IN_FORCE'
  | 'ALREADY_DRAWN'
  | 'NOTHING_CHANGED'
  | 'TERM_BACKWARDS'
  | 'OTHER_HELP'

/** One change at a time, of an agreement in force, and money stays money. */
export function refusalToSupplement(
  standing: { status: AgreementStatus; terms: AgreementTerms; isBeingSigned: boolean },
  changed: ChangedTerms,
): SupplementRefusal | null {
  const { status, terms, isBeingSigned } = standing
  if (status !== 'effective') return 'NOT_IN_FORCE'
  if (isBeingSigned) return 'ALREADY_DRAWN'
  if (changedBetween(terms, changed).length === 0) return 'NOTHING_CHANGED'
  if (changed.help.kind !== terms.help.kind) return 'OTHER_HELP'
  if (changed.endsOn < addDays(terms.startsOn, 1)) return 'TERM_BACKWARDS'
  return null
}

export type SignSupplementRefusal = 'NOT_SIGNING' | 'ALREADY_SIGNED'

/** Nobody signs a change of what has ended meanwhile. */
export function refusalToSignSupplement(
  standing: {
    status: SupplementStatus
    agreement: AgreementStatus
    signed: readonly AgreementParty[]
  },
  party: AgreementParty,
): SignSupplementRefusal | null {
  if (standing.status !== 'signing' || standing.agreement !== 'effective') return 'NOT_SIGNING'
  return standing.signed.includes(party) ? 'ALREADY_SIGNED' : null
}

export const refusalToCancelSupplement = (status: SupplementStatus): 'NOT_SIGNING' | null =>
  status === 'signing' ? null : 'NOT_SIGNING'
