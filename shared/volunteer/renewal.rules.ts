export type RenewalRefusal = 'NO_OATH_TEXT' | 'TEXT_CHANGED' | 'SIGNATURE_MISSING'

/** Why reading the oath once more cannot be kept so: what was read is the text in force, signed by hand. */
export function refusalToRenew(facts: {
  textInForce: string | null
  textRead: string
  hasSignature: boolean
}): RenewalRefusal | null {
  if (facts.textInForce === null) return 'NO_OATH_TEXT'
  if (facts.textInForce !== facts.textRead) return 'TEXT_CHANGED'
  return facts.hasSignature ? null : 'SIGNATURE_MISSING'
}
