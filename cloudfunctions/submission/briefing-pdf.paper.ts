import { paperFont } from '@cloud/kernel/paper-font'
import { mm } from '@cloud/kernel/paper-pen'
import { momentAt } from '@shared/kernel/local-date'
import { printable } from '@shared/kernel/printable'
import { paragraphsOf } from '@shared/submission/article.rules'
import {
  issueDayInWords,
  numbersInWords,
  suppliedInWords,
} from '@shared/submission/briefing.wording'
import { type IssuedBriefing, RED_HEAD } from './briefing.paper'

const INK = '#1a1a1a'
const BODY = 14
const margins = { top: mm(28), bottom: mm(26), left: mm(26), right: mm(26) }

type Manner = { size: number; align?: 'left' | 'center' | 'right'; bold?: boolean; indent?: number }

/** The red-head layout of S3: masthead, numbers, office and day over a red rule, items, who supplied them. */
export async function briefingPdf(briefing: IssuedBriefing): Promise<Uint8Array> {
  const { masthead, numbers, issuedOn, issuedBy, items } = briefing
  const [{ default: PDFDocument }, font] = await Promise.all([import('pdfkit'), paperFont()])
  const made = momentAt(issuedOn, '00:00')
  const title = `${masthead.name} ${numbersInWords(numbers)}`
  const document = new PDFDocument({
    ...{ size: 'A4', margins, bufferPages: true, lang: 'zh-CN', displayTitle: true },
    // Falsy: the library's own Helvetica would be embedded too.
    font: '',
    info: { Title: title, Author: masthead.office, CreationDate: made, ModDate: made },
  })
  const chunks: Buffer[] = []
  const finished = new Promise<Uint8Array>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
  })
  document.registerFont('serif', font).font('serif')
  const width = document.page.width - margins.left - margins.right

  function say(text: string, { size, align = 'left', bold = false, indent = 0 }: Manner) {
    document.fontSize(size)
    if (bold) document.lineWidth(size / 32)
    document.text(printable(text), margins.left, document.y, {
      ...{ width, align, indent, lineGap: size * 0.55, fill: true, stroke: bold },
    })
  }

  document.fillColor(`#${RED_HEAD}`).strokeColor(`#${RED_HEAD}`)
  say(masthead.name, { size: 40, align: 'center', bold: true })
  document.fillColor(INK).strokeColor(INK)
  say(`（${numbersInWords(numbers)}）`, { size: BODY, align: 'center' })
  document.moveDown(0.5)
  const line = document.y
  say(masthead.office, { size: BODY })
  const below = document.y
  document.y = line
  say(issueDayInWords(issuedOn), { size: BODY, align: 'right' })
  document.y = Math.max(below, document.y)
  document
    .lineWidth(2)
    .strokeColor(`#${RED_HEAD}`)
    .moveTo(margins.left, document.y)
    .lineTo(margins.left + width, document.y)
    .stroke()
    .strokeColor(INK)
  document.moveDown(1)

  for (const item of items) {
    if (document.y > document.page.height - margins.bottom - mm(40)) document.addPage()
    say(item.title, { size: 20, align: 'center', bold: true })
    document.moveDown(0.4)
    for (const paragraph of paragraphsOf(item.body)) {
      say(paragraph, { size: BODY, indent: 2 * BODY })
    }
    if (item.suppliedBy) say(suppliedInWords(item.suppliedBy), { size: BODY, align: 'right' })
    document.moveDown(1)
  }
  if (issuedBy) say(`签发：${issuedBy}`, { size: BODY, align: 'right' })

  const { count } = document.bufferedPageRange()
  for (let page = 0; page < count; page += 1) {
    document.switchToPage(page)
    // A foot below the margin would otherwise begin a page of its own.
    document.page.margins.bottom = 0
    document.fontSize(10.5).text(`- ${page + 1} -`, margins.left, document.page.height - mm(16), {
      ...{ width, align: 'center', lineBreak: false },
    })
  }
  document.end()
  return finished
}
