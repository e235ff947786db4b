/** Suggested, never demanded: with one alone a unit falls silent when they are ill (§B.6). */
export const SUGGESTED_CORRESPONDENTS = 2

export const hasEnough = (correspondents: number): boolean =>
  correspondents >= SUGGESTED_CORRESPONDENTS

export type CertifyRefusal = 'NOT_A_CORRESPONDENT' | 'ALREADY_CERTIFIED'

/** A card is for who writes for the unit now, and each has one for a unit. */
export function refusalToCertify(standing: {
  isCorrespondent: boolean
  hasCertificate: boolean
}): CertifyRefusal | null {
  if (!standing.isCorrespondent) return 'NOT_A_CORRESPONDENT'
  return standing.hasCertificate ? 'ALREADY_CERTIFIED' : null
}

export type PrintRefusal = 'NOT_A_CORRESPONDENT' | 'NOT_CERTIFIED'

/** Who writes for the unit no longer carries its card. */
export function refusalToPrint(standing: {
  isCorrespondent: boolean
  hasCertificate: boolean
}): PrintRefusal | null {
  if (!standing.isCorrespondent) return 'NOT_A_CORRESPONDENT'
  return standing.hasCertificate ? null : 'NOT_CERTIFIED'
}
