import type { AgreedVersion, Undertaking, UndertakingKind } from './undertaking.model'

/** The version in force of each text; a changed text gets the next number and the old one stays readable. */
export const CURRENT_VERSIONS: Record<UndertakingKind, number> = {
  personalData: 1,
  serviceRisk: 1,
  childProtection: 1,
  unpaid: 1,
}

export type AgreementRefusal = 'TEXT_CHANGED'

/** Someone who agreed to an older text must read the new one first. */
export function refusalToAgree(agreed: readonly AgreedVersion[]): AgreementRefusal | null {
  const current = agreed.every((one) => one.version === CURRENT_VERSIONS[one.kind])
  return current ? null : 'TEXT_CHANGED'
}

export type WithdrawalRefusal = 'ALREADY_WITHDRAWN'

export const refusalToWithdrawUndertaking = (undertaking: Undertaking): WithdrawalRefusal | null =>
  undertaking.withdrawnAt === null ? null : 'ALREADY_WITHDRAWN'

/** All four are in force: nobody is approved or swears without. */
export function standsByAll(undertakings: readonly Undertaking[]): boolean {
  const kinds = Object.keys(CURRENT_VERSIONS)
  return kinds.every((kind) =>
    undertakings.some((one) => one.kind === kind && one.withdrawnAt === null),
  )
}
