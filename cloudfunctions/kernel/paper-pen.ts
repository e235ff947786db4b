import { printable } from '@shared/kernel/printable'

export const INK = '#1a1a1a'
export const GROUND = '#f2f2f2'
export const PAD = 4

export const mm = (millimetres: number): number => (millimetres * 72) / 25.4

/** Where writing goes on, on which page. */
export type Pen = {
  document: PDFKit.PDFDocument
  left: number
  width: number
  /** Below this stands only the page number. */
  bottom: number
  y: number
  /** Begin a new page. */
  turn(): void
}

export type Manner = {
  size: number
  width: number
  align?: 'left' | 'center' | 'right'
  bold?: boolean
}

const LINE_GAP = 2

export const heightOf = (pen: Pen, text: string, { size, width }: Manner): number =>
  text === ''
    ? size
    : pen.document.fontSize(size).heightOfString(text, { width, lineGap: LINE_GAP })

/** Write at a place and say how high it became. The title's weight is a stroke round the same glyphs. */
export function write(pen: Pen, words: string, manner: Manner & { x: number; y: number }): number {
  const { document } = pen
  const text = printable(words)
  const { x, y, size, width, align = 'left', bold = false } = manner
  document.fontSize(size).fillColor(INK)
  if (text === '') return size
  if (bold) document.strokeColor(INK).lineWidth(size / 32)
  document.text(text, x, y, { width, align, lineGap: LINE_GAP, fill: true, stroke: bold })
  return heightOf(pen, text, manner)
}

/** A box with its text in the middle of its height. */
export function box(
  pen: Pen,
  text: string,
  manner: Manner & { x: number; y: number; height: number; ground?: boolean },
): void {
  const { document } = pen
  const { x, y, width, height, ground = false } = manner
  document.lineWidth(0.6).strokeColor(INK)
  if (ground) {
    document.save().fillColor(GROUND).fillOpacity(0.6).rect(x, y, width, height).fill().restore()
  }
  document.rect(x, y, width, height).stroke()
  const inner = { ...manner, width: width - 2 * PAD, x: x + PAD }
  const top = y + Math.max(PAD, (height - heightOf(pen, text, inner)) / 2)
  write(pen, text, { ...inner, y: top })
}
