import { encode } from 'uqr'
import type { Block } from './paper.model'
import { box, heightOf, mm, PAD, type Pen, write } from './paper-pen'

const SIZE = 10.5
const FORM_ROW_MM = 10
const TABLE_ROW_MM = 8
const SIGN_LINE = '＿＿＿＿＿＿＿＿'

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

const drawings: { [Kind in Block['kind']]: (pen: Pen, block: Of<Kind>) => void } = {
  form: drawForm,
  opinion: drawOpinion,
  table: drawTable,
  text: drawText,
  signatures: drawSignatures,
  picture: drawPicture,
  code: drawCode,
  space: (pen, { heightMm }) => {
    pen.y += mm(heightMm)
  },
}

export const drawBlock = (pen: Pen, block: Block): void =>
  (drawings[block.kind] as (pen: Pen, block: Block) => void)(pen, block)

/** On this page when it fits, else at the top of the next. */
function makeRoom(pen: Pen, height: number): boolean {
  if (pen.y + height <= pen.bottom) return false
  pen.turn()
  return true
}

function drawForm(pen: Pen, { rows }: Of<'form'>): void {
  for (const { cells, heightMm = FORM_ROW_MM } of rows) {
    const heights = cells.map(
      ({ text, share }) =>
        heightOf(pen, text, { size: SIZE, width: pen.width * share - 2 * PAD }) + 2 * PAD,
    )
    const height = Math.max(mm(heightMm), ...heights)
    makeRoom(pen, height)
    let x = pen.left
    for (const { text, share, label = false, align } of cells) {
      const width = pen.width * share
      const place = { x, y: pen.y, width, height, size: SIZE }
      box(pen, text, { ...place, align: align ?? (label ? 'center' : 'left'), ground: label })
      x += width
    }
    pen.y += height
  }
}

const OPINION_LABEL_SHARE = 0.14

function drawOpinion(pen: Pen, block: Of<'opinion'>): void {
  const { label, text = '', heightMm, seal = true } = block
  const height = mm(heightMm)
  makeRoom(pen, height)
  const labelWidth = pen.width * OPINION_LABEL_SHARE
  const [x, width] = [pen.left + labelWidth, pen.width - labelWidth]
  const { y } = pen
  box(pen, label, {
    ...{ x: pen.left, y, width: labelWidth, height, size: SIZE },
    align: 'center',
    ground: true,
  })
  box(pen, '', { x, y, width, height, size: SIZE })
  write(pen, text, { x: x + PAD, y: y + PAD, width: width - 2 * PAD, size: SIZE })
  const foot = `签字：${SIGN_LINE}${seal ? '（盖章）' : ''}      年    月    日`
  const top = y + height - SIZE - 2 * PAD
  write(pen, foot, { x: x + PAD, y: top, width: width - 2 * PAD, size: SIZE, align: 'right' })
  pen.y += height
}

function drawTable(pen: Pen, { columns, rows, rowHeightMm = TABLE_ROW_MM }: Of<'table'>): void {
  const widths = columns.map(({ share }) => pen.width * share)
  const drawRow = (cells: readonly string[], height: number, head: boolean) => {
    let x = pen.left
    for (const [index, column] of columns.entries()) {
      const width = widths[index] as number
      const align = head ? 'center' : (column.align ?? 'center')
      const place = { x, y: pen.y, width, height, size: head ? SIZE : SIZE - 0.5 }
      box(pen, cells[index] ?? '', { ...place, align, ground: head })
      x += width
    }
    pen.y += height
  }
  const labels = columns.map(({ label }) => label)
  const heightFor = (cells: readonly string[]) =>
    cells.reduce((height, text, index) => {
      const width = (widths[index] as number) - 2 * PAD
      return Math.max(height, heightOf(pen, text, { size: SIZE, width }) + 2 * PAD)
    }, mm(rowHeightMm))
  const headHeight = heightFor(labels)
  makeRoom(pen, headHeight + mm(rowHeightMm))
  drawRow(labels, headHeight, true)
  for (const cells of rows) {
    const height = heightFor(cells)
    if (makeRoom(pen, height)) drawRow(labels, headHeight, true)
    drawRow(cells, height, false)
  }
}

function drawText(pen: Pen, { text, align = 'left', size = SIZE }: Of<'text'>): void {
  const manner = { size, width: pen.width, align }
  makeRoom(pen, heightOf(pen, text, manner))
  pen.y += write(pen, text, { ...manner, x: pen.left, y: pen.y }) + mm(1.5)
}

function drawSignatures(pen: Pen, { names }: Of<'signatures'>): void {
  const height = mm(12)
  makeRoom(pen, height)
  const width = pen.width / names.length
  for (const [index, name] of names.entries()) {
    write(pen, `${name}：${SIGN_LINE}`, {
      x: pen.left + index * width,
      y: pen.y + mm(5),
      width,
      size: SIZE,
    })
  }
  pen.y += height
}

function drawPicture(pen: Pen, { bytes, heightMm, caption }: Of<'picture'>): void {
  const height = mm(heightMm)
  const line = heightOf(pen, caption, { size: SIZE, width: pen.width })
  makeRoom(pen, height + line)
  pen.document.image(Buffer.from(bytes), pen.left, pen.y, { fit: [pen.width, height] })
  pen.y += height
  pen.y += write(pen, caption, { x: pen.left, y: pen.y, width: pen.width, size: SIZE })
}

/** White round it, as wide as four squares, so that a camera finds its edge (ISO/IEC 18004). */
const QUIET_SQUARES = 4

function drawCode(pen: Pen, { text, sizeMm, caption }: Of<'code'>): void {
  const { document } = pen
  const { data, size } = encode(text, { border: QUIET_SQUARES })
  const side = mm(sizeMm)
  const square = side / size
  makeRoom(pen, side)
  document.save()
  document.rect(pen.left, pen.y, side, side).fill('#ffffff')
  for (const [row, squares] of data.entries()) {
    for (const [column, dark] of squares.entries()) {
      if (dark) document.rect(pen.left + column * square, pen.y + row * square, square, square)
    }
  }
  document.fill('#000000').restore()
  const beside = { x: pen.left + side + PAD, width: pen.width - side - PAD, size: SIZE }
  const height = heightOf(pen, caption, beside)
  write(pen, caption, { ...beside, y: pen.y + Math.max(0, (side - height) / 2) })
  pen.y += side
}
