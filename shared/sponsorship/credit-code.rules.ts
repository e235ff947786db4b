const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** GB 32100-2015: the 18th sign of a 统一社会信用代码 checks the 17 before it. */
export function isCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return false
  let sum = 0
  let weight = 1
  for (const sign of code.slice(0, 17)) {
    sum += SIGNS.indexOf(sign) * weight
    weight = (weight * 3) % 31
  }
  return SIGNS[(31 - (sum % 31)) % 31] === code[17]
}
