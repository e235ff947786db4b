import fc from 'fast-check'
import { readLines, writeSheets } from '@cloud/kernel/sheet'
import type { SheetTable } from '@cloud/kernel/sheet.model'
import { harmless, linesIn, withoutQuote } from '@cloud/kernel/sheet-text'
import { printable } from '@shared/kernel/printable'
import { hostileInFiles, unprintable } from '../support/hostile'
import { isWellFormedText, partOf, tagsOf } from '../support/zip-text'

const table = (rows: SheetTable['rows']): SheetTable => ({
  name: '名册',
  title: '五老志愿者汇总表',
  note: '滨江新区关工委，共 2 人',
  columns: [
    { label: '姓名', width: 12 },
    { label: '年龄', width: 8, choices: ['男', '女'], hint: '从下拉里选' },
  ],
  rows,
})

async function read(bytes: Uint8Array) {
  const lines = []
  for await (const line of readLines(bytes)) lines.push(line)
  return lines
}

describe('writing and reading a sheet', () => {
  it('reads back what was written, with the numbers of the lines as the screen shows them', async () => {
    const lines = await read(
      await writeSheets([
        table([
          ['张建国', 68],
          [null, null],
          ['王秀英', null],
        ]),
      ]),
    )
    expect(lines.slice(2)).toEqual([
      { row: 3, cells: ['姓名', '年龄'] },
      { row: 4, cells: ['张建国', '68'] },
      { row: 6, cells: ['王秀英', ''] },
    ])
  })

  it('lets nothing run as a formula, and gives the words back as they were', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(harmless(text)).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/)
        const words = printable(text)
        const isQuoted = words.startsWith("'") && harmless(words.slice(1)) === words
        expect(withoutQuote(harmless(text))).toBe(isQuoted ? words.slice(1) : words)
      }),
    )
  })

  it.each([
    ['名册', hostileInFiles, (text: string) => text],
    ['名册&L&"x"', unprintable, () => '甲乙'],
  ])(
    'keeps hostile words in %s the words they are, in cells, heads and lists',
    async (name, words, asRead) => {
      const bytes = await writeSheets([
        {
          ...table(words.map((word) => [word, word])),
          title: words[0] ?? '',
          note: `${words[1]}${name.repeat(60)}`,
          columns: words.slice(0, 2).map((word) => ({ label: word, width: 12, choices: [word] })),
        },
      ])
      const parts = ['xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml', 'xl/workbook.xml']
      for (const xml of parts.map((part) => partOf(bytes, part))) {
        expect(xml).not.toBe('')
        expect(isWellFormedText(xml)).toBe(true)
        expect(tagsOf(xml)).not.toContain('f')
        expect(tagsOf(xml)).not.toContain('hyperlinks')
      }
      const foot = /<oddFooter>(.*?)<\/oddFooter>/.exec(partOf(bytes, parts[1] ?? ''))?.[1] ?? ''
      expect(foot.replaceAll('&amp;', '&').length).toBeLessThanOrEqual(255)
      const lines = await read(bytes)
      expect(lines.slice(3).map(({ cells }) => cells[0])).toEqual(words.map(asRead))
    },
  )

  it('shows a formula that somebody wrote into a field as its text', async () => {
    const bytes = await writeSheets([table([['=HYPERLINK("http://x","点我")', 1]])])
    const lines = await read(bytes)
    expect(lines.at(-1)?.cells[0]).toBe('=HYPERLINK("http://x","点我")')
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('<f>')
  })
})

describe('making room for long words', () => {
  it.each([
    ['', 1],
    ['助学帮困服务队', 1],
    ['助学帮困服务队（示例）、校外教育服务队', 2],
    ['2026-03-18', 1],
  ])('%s takes %i lines of twenty digits', (text, lines) => {
    expect(linesIn(text, 20)).toBe(lines)
  })

  it('makes a row as high as its longest cell', async () => {
    const { readXlsx } = await import('hucre')
    const book = await readXlsx(
      await writeSheets([
        table([
          ['张'.repeat(12), 68],
          ['王秀英', 70],
        ]),
      ]),
    )
    const heights = book.sheets[0]?.rowDefs
    expect([heights?.get(3)?.height, heights?.get(4)?.height]).toEqual([45, undefined])
  })
})
