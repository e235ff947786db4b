import type { Actor } from '@shared/account/account.model'
import type { CaseFile, ReadPurpose, StudentStatus } from './student.model'
import { isCountyOffice } from './student.rules'

/** How many children's records one person may open in an hour; whoever needs more is copying a list. */
export const MOST_RECORDS_AN_HOUR = 200

/** So many looks stand on the guardian's page; all of them are kept. */
export const MOST_LOOKS_SHOWN = 200

export type LookRefusal = 'NOT_APPROVED' | 'TOO_MANY_LOOKS'

/** `others` are the other children whose records this person opened in the last hour. */
export const refusalToLook = (others: number): LookRefusal | null =>
  others >= MOST_RECORDS_AN_HOUR ? 'TOO_MANY_LOOKS' : null

export type OpenRefusal = 'VERIFICATION_OVER'

const BEING_VERIFIED: readonly StudentStatus[] = ['verifying', 'verified', 'publicized']

/**
 * Village, school and township know who a child is while they verify, the township once more while the
 * child's possible ties to a sponsor are in question; from then on only the county's office works on the
 * case (个人信息保护法 §6: no more than the purpose needs).
 */
export function refusalToOpen(
  file: CaseFile,
  purpose: ReadPurpose,
  actor: Actor,
): OpenRefusal | null {
  if (BEING_VERIFIED.includes(file.status) || isCountyOffice(file, actor)) return null
  const asksAround = purpose === 'relation' && file.status === 'waiting'
  return asksAround ? null : 'VERIFICATION_OVER'
}
