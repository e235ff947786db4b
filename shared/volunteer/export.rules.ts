import type { Role } from '@shared/account/account.model'
import { CEREMONY_OFFICES } from './ceremony.rules'
import type { ExportKind, ExportState, ExportVerdict } from './export.model'
import { REGISTER_READERS } from './volunteer.rules'

/** Who may take out which paper, in their jurisdiction. */
export const EXPORTERS: Record<ExportKind, readonly Role[]> = {
  registrationForm: REGISTER_READERS,
  registerTable: REGISTER_READERS,
  oathRoll: CEREMONY_OFFICES,
}

/** Who agrees before personal data leave (个保法 §36: the person in charge approves). */
export const EXPORT_APPROVERS: readonly Role[] = ['director', 'countyOffice']

/** More would be too long to make and too much to lose at once. */
export const MOST_PEOPLE: Record<ExportKind, number> = {
  registrationForm: 200,
  oathRoll: 2_000,
  registerTable: 10_000,
}

/** So long after it was approved, or asked for where nobody has to approve, it may be downloaded. */
export const OPEN_HOURS = 24

/** The roll has names and no phones, so there is nothing on it to mask. */
export const canBeUnmasked = (kind: ExportKind): boolean => kind !== 'oathRoll'

export type AskRefusal = 'NOBODY' | 'TOO_MANY' | 'SAY_WHAT_FOR'

/** Why this cannot be taken out so. Full phone numbers and birthdays need a purpose and a second person. */
export function refusalToAsk(asked: {
  kind: ExportKind
  people: number
  unmasked: boolean
  purpose: string | null
}): AskRefusal | null {
  if (asked.people === 0) return 'NOBODY'
  if (asked.people > MOST_PEOPLE[asked.kind]) return 'TOO_MANY'
  if (needsApproval(asked) && !asked.purpose) return 'SAY_WHAT_FOR'
  return null
}

export const needsApproval = ({ kind, unmasked }: { kind: ExportKind; unmasked: boolean }) =>
  unmasked && canBeUnmasked(kind)

/** What an export's state follows from. */
export type Asked = {
  kind: ExportKind
  unmasked: boolean
  askedAt: Date
  verdict: ExportVerdict | null
  decidedAt: Date | null
}

/** Until when it may be downloaded; `null` while nobody has agreed. */
export function openUntil(asked: Asked): Date | null {
  if (asked.verdict === 'refused') return null
  const from = needsApproval(asked) ? asked.decidedAt : asked.askedAt
  return from && new Date(from.getTime() + OPEN_HOURS * 3_600_000)
}

export function stateOf(asked: Asked, now: Date): ExportState {
  if (asked.verdict === 'refused') return 'refused'
  const until = openUntil(asked)
  if (!until) return 'awaiting'
  return now < until ? 'open' : 'closed'
}

export type DecideRefusal = 'YOUR_OWN_EXPORT' | 'ALREADY_DECIDED' | 'NOTHING_TO_DECIDE'

export function refusalToDecide(
  asked: Asked & { askedBy: string },
  actor: { personId: string },
): DecideRefusal | null {
  if (!needsApproval(asked)) return 'NOTHING_TO_DECIDE'
  if (asked.askedBy === actor.personId) return 'YOUR_OWN_EXPORT'
  if (asked.verdict) return 'ALREADY_DECIDED'
  return null
}

export type FetchRefusal = 'NOT_APPROVED_YET' | 'EXPORT_REFUSED' | 'EXPORT_CLOSED'

const fetchRefusals: Record<ExportState, FetchRefusal | null> = {
  awaiting: 'NOT_APPROVED_YET',
  refused: 'EXPORT_REFUSED',
  closed: 'EXPORT_CLOSED',
  open: null,
}

export const refusalToFetch = (asked: Asked, now: Date): FetchRefusal | null =>
  fetchRefusals[stateOf(asked, now)]
