import type { Paper, Sheet } from './paper.model'
import { drawBlock } from './paper-blocks'
import { paperFont } from './paper-font'
import { INK, mm, type Pen, write } from './paper-pen'

const MARGIN_MM = 18
const FOOT_MM = 12

/**
 * Print a paper as an office hands it out: A4, a title in the middle, lines, the watermark of whoever
 * took it out, 第 x 页 共 y 页. The library and the font are read on first use; only the characters
 * that occur are put into the file.
 */
export async function printPaper(paper: Paper): Promise<Uint8Array> {
  const [{ default: PDFDocument }, font] = await Promise.all([import('pdfkit'), paperFont()])
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    // Falsy: the library's own Helvetica would be embedded too.
    font: '',
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: paper.title, CreationDate: paper.at, ModDate: paper.at },
  })
  const chunks: Buffer[] = []
  const finished = new Promise<Uint8Array>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
  })
  document.registerFont('serif', font)
  for (const sheet of paper.sheets) printSheet(document, sheet, paper.watermark)
  document.end()
  return finished
}

function printSheet(document: PDFKit.PDFDocument, sheet: Sheet, watermark: string): void {
  const pages: number[] = []
  const pen: Pen = {
    document,
    left: mm(MARGIN_MM),
    width: 0,
    bottom: 0,
    y: 0,
    turn() {
      document.addPage({
        size: 'A4',
        margin: 0,
        layout: sheet.landscape ? 'landscape' : 'portrait',
      })
      document.font('serif')
      pages.push(document.bufferedPageRange().start + document.bufferedPageRange().count - 1)
      pen.width = document.page.width - 2 * pen.left
      pen.bottom = document.page.height - mm(MARGIN_MM + FOOT_MM)
      pen.y = mm(MARGIN_MM)
      drawWatermark(document, watermark)
    },
  }
  pen.turn()
  printHead(pen, sheet)
  for (const block of sheet.blocks) drawBlock(pen, block)
  for (const [index, page] of pages.entries()) {
    document.switchToPage(page)
    const y = document.page.height - mm(MARGIN_MM)
    write(pen, `第 ${index + 1} 页  共 ${pages.length} 页`, {
      x: pen.left,
      y,
      width: pen.width,
      align: 'center',
      size: 9,
    })
  }
}

function printHead(pen: Pen, { title, left, right }: Sheet): void {
  const { x, width } = { x: pen.left, width: pen.width }
  pen.y += write(pen, title, { x, y: pen.y, width, size: 20, align: 'center', bold: true })
  pen.y += mm(4)
  if (!left && !right) return
  const height = Math.max(
    write(pen, left ?? '', { x, y: pen.y, width: width * 0.6, size: 10.5 }),
    write(pen, right ?? '', {
      x: x + width * 0.6,
      y: pen.y,
      width: width * 0.4,
      size: 10.5,
      align: 'right',
    }),
  )
  pen.y += height + mm(2)
}

const SLANT = -30
const WATERMARK_SIZE = 15

/** Pale and under everything else, often enough that no cut of the page is without it. */
function drawWatermark(document: PDFKit.PDFDocument, text: string): void {
  const { width, height } = document.page
  const step = { x: mm(95), y: mm(55) }
  document.save()
  document.fillColor(INK).fillOpacity(0.07).fontSize(WATERMARK_SIZE)
  const half = document.widthOfString(text) / 2
  for (let y = step.y / 2, row = 0; y < height; y += step.y, row += 1) {
    for (let x = row % 2 ? 0 : step.x / 2; x < width + step.x / 2; x += step.x) {
      document.save().rotate(SLANT, { origin: [x, y] })
      document.text(text, x - half, y - WATERMARK_SIZE / 2, { lineBreak: false })
      document.restore()
    }
  }
  document.restore()
}
