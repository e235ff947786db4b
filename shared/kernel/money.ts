import * as z from 'zod'

/** Money is integer fen everywhere; yuan exist only on screens. */
export const AmountFen = z
  .int('金额请填到分')
  .min(1, '金额要大于 0')
  .max(100_000_000_00, '金额太大，请再看看')
export type AmountFen = z.infer<typeof AmountFen>

/** 738.01 元 from 73801 fen, with thousands marks. */
export function yuan(fen: number): string {
  const sign = fen < 0 ? '-' : ''
  const [whole = '0', cents = '00'] = (Math.abs(fen) / 100).toFixed(2).split('.')
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents} 元`
}
