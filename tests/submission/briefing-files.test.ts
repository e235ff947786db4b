import { briefingPdf } from '@cloud/submission/briefing-pdf.paper'
import { briefingWord } from '@cloud/submission/briefing-word.paper'
import { givenActor } from '../support/builders'
import { hostileInFiles, unprintable } from '../support/hostile'
import { readPdf } from '../support/pdf-text'
import { givenBriefing } from '../support/submission'
import { createWorld, type World } from '../support/world'
import { isWellFormedText, linesOf, partOf, tagsOf } from '../support/zip-text'
import { type Desk, givenDesk } from './given'

const DOCUMENT = 'word/document.xml'

let world: World
let desk: Desk
beforeEach(async () => {
  world = await createWorld({ now: '2026-06-01T02:00:00.000Z' })
  desk = await givenDesk(world)
})

const door = (actor = desk.author) => world.as(actor).submission.briefing

async function givenIssued() {
  const briefingId = await givenBriefing(world, desk.county, desk.office)
  await door(desk.chief).issue({ briefingId })
  return briefingId
}

const bytesAt = (url: string) => {
  const ref = url.replace('https://files.test/', '').replace(/\?.*$/, '')
  return Buffer.from(world.files.uploaded.get(ref)?.bytes ?? [])
}

describe('downloading a briefing', () => {
  it('is not for a briefing nobody has signed', async () => {
    const briefingId = await givenBriefing(world, desk.county, desk.office)
    await expect(door(desk.office).download({ briefingId, format: 'pdf' })).rejects.toMatchObject({
      code: 'NOT_ISSUED_YET',
    })
    await expect(door().download({ briefingId, format: 'pdf' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('prints masthead, numbers, office, day, items and who supplied them (S3)', async () => {
    const briefingId = await givenIssued()
    const { url, fileName } = await door().download({ briefingId, format: 'pdf' })
    expect(fileName).toBe('关心下一代工作_2026年第6期·总第566期.pdf')
    const { pages, embeddedFonts } = readPdf(bytesAt(url))
    const { briefing } = world.as(desk.author).submission
    const [item] = (await briefing.get({ briefingId })).items
    for (const words of [
      '关心下一代工作',
      '（2026年第6期·总第566期）',
      '2026年6月1日',
      '签发：',
      '- 1 -',
    ])
      expect(pages[0]).toContain(words)
    expect(pages[0]).toContain(item?.title)
    expect(pages[0]).toContain(`（${item?.suppliedBy} 供稿）`)
    expect(embeddedFonts).toHaveLength(1)
  })

  it('says the same in Word', async () => {
    const briefingId = await givenIssued()
    const { url, fileName } = await door().download({ briefingId, format: 'word' })
    expect(fileName).toMatch(/\.docx$/)
    const lines = linesOf(partOf(bytesAt(url), DOCUMENT), 'w:p')
    const { briefing } = world.as(desk.author).submission
    const [item] = (await briefing.get({ briefingId })).items
    expect(lines[0]).toBe('关心下一代工作')
    expect(lines[1]).toBe('（2026年第6期·总第566期）')
    expect(lines[2]).toMatch(/2026年6月1日$/)
    expect(lines).toContain(item?.title)
    expect(lines).toContain(`（${item?.suppliedBy} 供稿）`)
  })

  it('is made once, kept, and the same for whoever asks later', async () => {
    const briefingId = await givenIssued()
    const reader = await givenActor(world)
    const answers = await Promise.all(
      [desk.author, desk.office, reader].map((who) =>
        door(who).download({ briefingId, format: 'word' }),
      ),
    )
    expect(new Set(answers.map(({ url }) => url)).size).toBe(1)
    const kept = await world.db.selectFrom('briefing_document').select('format').execute()
    expect(kept).toEqual([{ format: 'word' }])
    await expect(
      world.db.updateTable('briefing_document').set({ digest: '' }).execute(),
    ).rejects.toThrow('append-only')
  })
})

describe('printing hostile words', () => {
  async function printed(words: readonly string[]) {
    const briefingId = await givenIssued()
    const issued = await world.as(desk.author).submission.briefing.get({ briefingId })
    const [first] = issued.items
    if (!first || !issued.numbers || !issued.issuedOn) throw new Error('nothing was issued')
    const { numbers, issuedOn } = issued
    const items = words.map((word) => ({ ...first, title: word, body: word, suppliedBy: word }))
    const [name = '', office = ''] = words
    const masthead = { ...issued.masthead, name, office }
    const briefing = { ...issued, masthead, numbers, issuedOn, issuedBy: name, items }
    return { word: await briefingWord(briefing), pdf: await briefingPdf(briefing) }
  }

  it('leaves formulas, field codes and tags the words they are, in Word and in the PDF', async () => {
    const plain = await printed(['家史', '滨江新区关工委'])
    const { word, pdf } = await printed(hostileInFiles)
    const xml = partOf(word, DOCUMENT)
    expect(isWellFormedText(xml)).toBe(true)
    expect(tagsOf(xml)).toEqual(tagsOf(partOf(plain.word, DOCUMENT)))
    const lines = linesOf(xml, 'w:p')
    for (const words of hostileInFiles) {
      expect(lines.filter((line) => line === words).length).toBeGreaterThanOrEqual(2)
      expect(lines).toContain(`（${words} 供稿）`)
    }
    for (const part of ['docProps/core.xml', 'word/_rels/document.xml.rels']) {
      expect(tagsOf(partOf(word, part))).toEqual(tagsOf(partOf(plain.word, part)))
      expect(partOf(word, part)).not.toMatch(/TargetMode="External"/)
    }

    const shown = readPdf(pdf).pages.join('').replace(/\s/g, '')
    for (const words of hostileInFiles) expect(shown).toContain(words.replace(/\s/g, ''))
    const raw = Buffer.from(pdf).toString('latin1')
    expect(raw).not.toMatch(/\/(OpenAction|JavaScript|JS|Launch|URI|AA)\b/)
  })

  it('leaves out what would make Word call the file damaged', async () => {
    const { word, pdf } = await printed(unprintable)
    for (const part of [DOCUMENT, 'docProps/core.xml']) {
      expect(isWellFormedText(partOf(word, part))).toBe(true)
    }
    const lines = linesOf(partOf(word, DOCUMENT), 'w:p')
    expect(lines.filter((line) => line === '甲乙')).toHaveLength(2 * unprintable.length + 1)
    expect(readPdf(pdf).pages.join('')).not.toContain('□')
  })
})
