import { encode } from 'uqr'

export const POSTER = { width: 900, height: 1200 }

export type Poster = {
  title: string
  host: string
  when: string
  place: string
  lecturer: string
  audience: string
  /** What the picture at the foot opens. */
  address: string
}

/** Printed as it stands, so its colours do not follow dark mode. */
const INK = '#1f2328'
const SOFT = '#57534e'
const PAPER = '#faf7f2'
const BRAND = '#b3261e'
const WHITE = '#ffffff'

const EDGE = 70

/** A title that fits on one line at one of these does; a longer one is broken at the second. */
const TITLE_SIZES = [68, 60, 54]
type Titled = { size: number; lines: string[] }

const FACE = '"PingFang SC", "Noto Sans CJK SC", sans-serif'

/** Break where the line is full; Chinese breaks between any two characters. */
export function linesOf(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = []
  let line = ''
  for (const character of text) {
    if (line !== '' && !fits(line + character)) {
      lines.push(line)
      line = ''
    }
    line += character
  }
  return line === '' ? lines : [...lines, line]
}

/** The talk for the class group: what, when, where, and a picture to scan. */
export function drawPoster(pen: CanvasRenderingContext2D, poster: Poster): void {
  const { width, height } = POSTER
  pen.fillStyle = PAPER
  pen.fillRect(0, 0, width, height)
  pen.fillStyle = BRAND
  pen.fillRect(0, 0, width, 150)
  pen.textBaseline = 'top'
  write(pen, '家长公开课 · 公益免费', EDGE, 48, { size: 46, colour: WHITE, bold: true })
  let top = 200
  const title = TITLE_SIZES.map((size) => ({ size, lines: wrapped(pen, poster.title, size) }))
  const { size, lines } = title.find((one) => one.lines.length === 1) ?? (title[1] as Titled)
  for (const line of lines) {
    write(pen, line, EDGE, top, { size, colour: INK, bold: true })
    top += Math.round(size * 1.35)
  }
  top += 24
  for (const [label, value] of [
    ['时间', poster.when],
    ['地点', poster.place],
    ['讲师', poster.lecturer],
    ['讲给', poster.audience],
    ['主办', poster.host],
  ] as const) {
    write(pen, label, EDGE, top, { size: 36, colour: SOFT })
    for (const line of wrapped(pen, value, 40, 110)) {
      write(pen, line, EDGE + 110, top - 2, { size: 40, colour: INK })
      top += 56
    }
    top += 10
  }
  stamp(pen, poster.address, width - EDGE - 260, height - 330, 260)
  write(pen, '扫一扫，订座位', EDGE, height - 270, { size: 48, colour: BRAND, bold: true })
  write(pen, '只填称呼、手机、孩子学段', EDGE, height - 195, { size: 34, colour: SOFT })
  write(pen, '一家最多两位大人，随时可退', EDGE, height - 145, { size: 34, colour: SOFT })
}

type Look = { size: number; colour: string; bold?: boolean }

function write(
  pen: CanvasRenderingContext2D,
  words: string,
  left: number,
  top: number,
  { size, colour, bold }: Look,
) {
  pen.fillStyle = colour
  pen.font = `${bold ? 'bold ' : ''}${size}px ${FACE}`
  pen.fillText(words, left, top)
}

function wrapped(pen: CanvasRenderingContext2D, text: string, size: number, indent = 0): string[] {
  pen.font = `${TITLE_SIZES.includes(size) ? 'bold ' : ''}${size}px ${FACE}`
  const room = POSTER.width - 2 * EDGE - indent
  return linesOf(text, (line) => pen.measureText(line).width <= room)
}

/** Whole pixels for every square, on white with a quiet edge, so that any camera reads it. */
function stamp(
  pen: CanvasRenderingContext2D,
  text: string,
  left: number,
  top: number,
  side: number,
) {
  const { data, size } = encode(text, { border: 2 })
  const square = Math.floor(side / size)
  pen.fillStyle = WHITE
  pen.fillRect(left, top, side, side)
  pen.fillStyle = '#000000'
  const edge = Math.floor((side - square * size) / 2)
  for (const [row, squares] of data.entries()) {
    for (const [column, dark] of squares.entries()) {
      if (dark) {
        pen.fillRect(left + edge + column * square, top + edge + row * square, square, square)
      }
    }
  }
}
