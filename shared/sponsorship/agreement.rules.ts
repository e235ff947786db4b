import { addDays, type LocalDate } from '@shared/kernel/local-date'
import type { AgreementParty, AgreementStatus, AgreementTerms } from './agreement.model'
import type { CaseFile } from './student.model'

export const AGREEMENT_TEMPLATE_VERSION = 1
const PARTIES: readonly AgreementParty[] = ['sponsor', 'custodian', 'guardian']

export type AgreementAct = 'signLast' | 'end' | 'cancel'

export const AGREEMENT_MOVES: Record<
  AgreementAct,
  { from: readonly AgreementStatus[]; to: AgreementStatus }
> = {
  signLast: { from: ['signing'], to: 'effective' },
  end: { from: ['effective'], to: 'ended' },
  cancel: { from: ['signing'], to: 'cancelled' },
}

export const agreementAfter = (
  status: AgreementStatus,
  act: AgreementAct,
): AgreementStatus | null =>
  AGREEMENT_MOVES[act].from.includes(status) ? AGREEMENT_MOVES[act].to : null

export type DrawRefusal = 'NO_HOLD' | 'CONSENT_MISSING' | 'TERM_BACKWARDS' | 'PROGRAMME_CLOSED'

/** An agreement follows a live hold, and only while the guardian lets the sponsor know who it is (③). */
export function refusalToDraw(
  file: CaseFile,
  { held, terms, open }: { held: boolean; terms: AgreementTerms; open: boolean },
): DrawRefusal | null {
  if (!held || file.status !== 'waiting') return 'NO_HOLD'
  if (!file.consented.includes('limitedProfile')) return 'CONSENT_MISSING'
  if (terms.endsOn < addDays(terms.startsOn, 1)) return 'TERM_BACKWARDS'
  if (!open) return 'PROGRAMME_CLOSED'
  return null
}

export type SignRefusal = 'NOT_SIGNING' | 'ALREADY_SIGNED'

export function refusalToSign(
  status: AgreementStatus,
  signed: readonly AgreementParty[],
  party: AgreementParty,
): SignRefusal | null {
  if (status !== 'signing') return 'NOT_SIGNING'
  if (signed.includes(party)) return 'ALREADY_SIGNED'
  return null
}

export const everyoneSigned = (signed: readonly AgreementParty[]): boolean =>
  PARTIES.every((party) => signed.includes(party))

/** 「2026-11-22 至 2029-06-30」 covers this day. */
export const runsOn = (terms: Pick<AgreementTerms, 'startsOn' | 'endsOn'>, day: LocalDate) =>
  terms.startsOn <= day && day <= terms.endsOn
