import { inflateSync } from 'node:zlib'
import { encode } from 'uqr'
import { printPaper } from '@cloud/kernel/paper'
import type { Paper } from '@cloud/kernel/paper.model'
import { readPdf } from '../support/pdf-text'

const table = (people: number): Paper => ({
  title: '入队宣誓名册',
  watermark: '王海涛 2026-11-22 14:03',
  at: new Date('2026-11-22T06:03:00.000Z'),
  sheets: [
    {
      title: '入队宣誓名册',
      left: '滨江新区关工委',
      right: `共 ${people} 人`,
      blocks: [
        {
          kind: 'table',
          columns: [
            { label: '姓名', share: 0.5 },
            { label: '签名', share: 0.5 },
          ],
          rows: Array.from({ length: people }, (_, at) => [`张建国${at + 1}号`, '']),
        },
        { kind: 'opinion', label: '关工委意见', heightMm: 40 },
        { kind: 'signatures', names: ['领誓人', '记录人'] },
      ],
    },
  ],
})

/** One grey dot. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
)

describe('printing a paper', () => {
  it('lays a signature into the page, with what it is below', async () => {
    const picture = { kind: 'picture', bytes: DOT, heightMm: 18, caption: '监护人：已签' } as const
    const sheet = { title: '三方协议', blocks: [picture] }
    const bytes = await printPaper({ ...table(0), sheets: [sheet] })
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Subtype /Image')
    expect(readPdf(bytes).pages.join('')).toContain('监护人：已签')
  })

  it('embeds the few characters of the font that occur, and no other font', async () => {
    const bytes = await printPaper(table(3))
    const { embeddedFonts } = readPdf(bytes)
    expect(embeddedFonts).toEqual([expect.stringMatching(/^[A-Z]{6}\+NotoSerifSC-Regular$/)])
    expect(bytes.byteLength).toBeLessThan(40_000)
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('Helvetica')
  })

  it('carries the watermark and its number on every page', async () => {
    const { pages } = readPdf(await printPaper(table(80)))
    expect(pages.length).toBeGreaterThan(2)
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('王海涛 2026-11-22 14:03')
      expect(page).toContain(`第 ${index + 1} 页`)
      expect(page).toContain(`共 ${pages.length} 页`)
    }
  })

  it('repeats the head of a table that breaks, and loses no line', async () => {
    const { pages } = readPdf(await printPaper(table(80)))
    const listing = pages.filter((page) => page.includes('张建国'))
    for (const page of listing) expect(page).toContain('签名')
    const names = pages.join('\n').match(/张建国\d+号/g)
    expect(new Set(names).size).toBe(80)
  })

  it('writes rare characters of names', async () => {
    const paper = table(0)
    const [sheet] = paper.sheets
    const rare = '䶮㛃堃翀'
    const { pages } = readPdf(
      await printPaper({
        ...paper,
        sheets: [{ ...(sheet as (typeof paper.sheets)[number]), title: rare }],
      }),
    )
    expect(pages[0]).toContain(rare)
  })

  it('draws the picture to scan square by square, with its quiet edge', async () => {
    const text = '/pages/register/statement-check/index?code=5f1d7a52-8d0e-4b36-9d0e-2f6c1f1f7a10'
    const blocks = [{ kind: 'code' as const, text, sizeMm: 32, caption: '扫一扫' }]
    const bytes = Buffer.from(await printPaper({ ...table(0), sheets: [{ title: '', blocks }] }))
    const { data, size } = encode(text, { border: 4 })
    const square = (32 * 72) / 25.4 / size

    const squares = rectanglesIn(bytes).filter(({ width }) => Math.abs(width - square) < 0.01)
    const left = (18 * 72) / 25.4
    const top = Math.min(...squares.map(({ y }) => y)) - 4 * square
    const drawn = data.map((row) => row.map(() => false))
    for (const { x, y } of squares) {
      const [row, column] = [Math.round((y - top) / square), Math.round((x - left) / square)]
      const line = drawn[row]
      if (line) line[column] = true
    }
    expect(drawn).toEqual(data.map((row) => row.map(Boolean)))
  })
})

/** Every rectangle of every page, as the library wrote it down: from the top left corner. */
function rectanglesIn(bytes: Buffer) {
  const file = bytes.toString('latin1')
  return [...file.matchAll(/FlateDecode[\s\S]*?stream\r?\n/g)].flatMap((match) => {
    const start = (match.index ?? 0) + match[0].length
    const stream = inflateSync(bytes.subarray(start, file.indexOf('endstream', start)))
    return [...stream.toString('latin1').matchAll(/([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re/g)].map(
      ([, x, y, width]) => ({ x: Number(x), y: Number(y), width: Number(width) }),
    )
  })
}
