import { printable } from '@shared/kernel/printable'

/** A cell that begins so is taken for a formula by spreadsheet programs, whoever wrote it. */
const FORMULA_START = /^[=+\-@＝＋－＠\t\r\n]/

/** Text that may go into a cell: what could run as a formula is shown as text. */
export function harmless(text: string): string {
  const words = printable(text)
  return FORMULA_START.test(words) ? `'${words}` : words
}

/** What was made harmless on its way out is read as it was; what was not is taken as mere text. */
export const withoutQuote = (text: string): string =>
  text.startsWith("'") && FORMULA_START.test(text.slice(1)) ? text.slice(1) : text

/** How many lines a text takes in a cell so many digits wide: what is not Latin is two digits wide. */
export function linesIn(text: string, width: number): number {
  const digits = [...text].reduce((sum, letter) => sum + (letter < '\u0250' ? 1 : 2), 0)
  return Math.max(1, Math.ceil(digits / (width - 1)))
}
