/** One decimal, rounded half up: 43.75 → 43.8 (domain §A.2, product rule 1). */
export function percent(part: number, whole: number): number {
  return Math.round((part * 1000) / whole) / 10
}

/** `8/16 = 50.0%`; without a whole there is no ratio, and that is said, not shown as 0. */
export function ratioInWords(part: number, whole: number): string {
  return whole === 0
    ? `${part}/${whole}（无从计算）`
    : `${part}/${whole} = ${percent(part, whole).toFixed(1)}%`
}

/** A note when rounded shares do not add up to 100.0, or `null` when they do. */
export function roundingNote(parts: readonly number[], whole: number): string | null {
  if (whole === 0) return null
  const sum = parts.reduce((total, part) => total + percent(part, whole) * 10, 0) / 10
  return sum === 100 ? null : `${parts.length} 项比例之和为 ${sum.toFixed(1)}%，因四舍五入`
}
