import { printable } from '@shared/kernel/printable'
import { paragraphsOf } from '@shared/submission/article.rules'
import {
  issueDayInWords,
  numbersInWords,
  suppliedInWords,
} from '@shared/submission/briefing.wording'
import { type IssuedBriefing, RED_HEAD } from './briefing.paper'

/** Word measures letters in half points, lengths in twentieths of a point, lines in 240ths. */
const half = (points: number) => points * 2
const twip = (points: number) => points * 20
const LINE = 360
const BODY = 14
const TEXT_WIDTH = 437

/** The same layout as the PDF, with the fonts of Chinese official papers, for an office to edit on. */
export async function briefingWord(briefing: IssuedBriefing): Promise<Uint8Array> {
  const word = await import('docx')
  const { AlignmentType, BorderStyle, Document, Footer, Packer, PageNumber, Paragraph } = word
  const { TabStopType, TextRun } = word
  const { masthead, numbers, issuedOn, issuedBy, items } = briefing

  const run = (text: string, size = BODY, font = '仿宋', color?: string) =>
    new TextRun({ text: printable(text), size: half(size), font, ...(color ? { color } : {}) })
  const right = (text: string) =>
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      spacing: { line: LINE },
      children: [run(text)],
    })
  const centred = (child: InstanceType<typeof TextRun>, after = 0) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { after: twip(after) },
      children: [child],
    })

  const head = [
    centred(run(masthead.name, 40, '方正小标宋简体', RED_HEAD), 6),
    centred(run(`（${numbersInWords(numbers)}）`), 8),
    new Paragraph({
      tabStops: [{ type: TabStopType.RIGHT, position: twip(TEXT_WIDTH) }],
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: RED_HEAD, space: 6 } },
      spacing: { after: twip(18) },
      children: [run(masthead.office), run(`\t${issueDayInWords(issuedOn)}`)],
    }),
  ]
  const body = items.flatMap((item) => [
    centred(run(item.title, 20, '方正小标宋简体'), 10),
    ...paragraphsOf(item.body).map(
      (paragraph) =>
        new Paragraph({
          alignment: AlignmentType.JUSTIFIED,
          indent: { firstLine: twip(2 * BODY) },
          spacing: { line: LINE },
          children: [run(paragraph)],
        }),
    ),
    ...(item.suppliedBy ? [right(suppliedInWords(item.suppliedBy))] : []),
    new Paragraph({}),
  ])
  const pageNumber = new TextRun({ size: half(10.5), children: ['- ', PageNumber.CURRENT, ' -'] })
  const document = new Document({
    title: printable(`${masthead.name} ${numbersInWords(numbers)}`),
    creator: printable(masthead.office),
    sections: [
      {
        properties: {
          page: {
            size: { width: twip(595.3), height: twip(841.9) },
            margin: { top: twip(79), bottom: twip(74), left: twip(79), right: twip(79) },
          },
        },
        footers: { default: new Footer({ children: [centred(pageNumber)] }) },
        children: [...head, ...body, ...(issuedBy ? [right(`签发：${issuedBy}`)] : [])],
      },
    ],
  })
  return Packer.toBuffer(document)
}
