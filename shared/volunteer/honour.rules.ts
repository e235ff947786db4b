import type { Role } from '@shared/account/account.model'
import type { LocalDate } from '@shared/kernel/calendar'

/** O-05: offices that write down what a member was honoured with. */
export const HONOUR_OFFICES: readonly Role[] = ['townshipReviewer', 'countyOffice']

export type RecordHonourRefusal = 'OWN_HONOUR' | 'NOT_AWARDED_YET' | 'WRITTEN_DOWN_ALREADY'

/** Nobody writes down an honour of their own, nor one that has not been given yet. */
export function refusalToRecordHonour(
  honour: { awardedOn: LocalDate; isOwn: boolean },
  today: LocalDate,
): RecordHonourRefusal | null {
  if (honour.isOwn) return 'OWN_HONOUR'
  if (honour.awardedOn > today) return 'NOT_AWARDED_YET'
  return null
}

export type WithdrawHonourRefusal = 'OWN_HONOUR' | 'WITHDRAWN_ALREADY'

/** A wrong line is taken back once, and not by the one it is about. */
export function refusalToWithdrawHonour(honour: {
  isOwn: boolean
  isWithdrawn: boolean
}): WithdrawHonourRefusal | null {
  if (honour.isOwn) return 'OWN_HONOUR'
  if (honour.isWithdrawn) return 'WITHDRAWN_ALREADY'
  return null
}
