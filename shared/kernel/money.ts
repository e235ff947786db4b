import * as z from 'zod'
import { halfWidth } from './half-width'

/** Money is integer fen everywhere; yuan exist only on screens. */
export const AmountFen = z
  .int('金额请填到分')
  .min(1, '金额要大于 0')
  .max(100_000_000_00, '金额太大，请再看看')
export type AmountFen = z.infer<typeof AmountFen>

/**
 * Fen from yuan as they are typed or pasted: `1,200.5`, `１２００元`; `unit` is how many fen one of them has.
 * `NaN` for what is no amount or finer than a fen, so that a schema can say so.
 */
export function fenOf(typed: string, unit = 100): number {
  const plain = halfWidth(typed).replace(/[\s,]|元$/g, '')
  const parts = /^\d+(?:\.(\d+))?$/.exec(plain)
  const tooFine = (parts?.[1] ?? '').length >= String(unit).length
  return parts && !tooFine ? Math.round(Number(plain) * unit) : Number.NaN
}

/** 738.01 元 from 73801 fen, with thousands marks. */
export function yuan(fen: number): string {
  const sign = fen < 0 ? '-' : ''
  const [whole = '0', cents = '00'] = (Math.abs(fen) / 100).toFixed(2).split('.')
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents} 元`
}
