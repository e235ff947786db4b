import { inflateRawSync } from 'node:zlib'
import { givenActor } from '../support/builders'
import { readPdf } from '../support/pdf-text'
import { givenBriefing } from '../support/submission'
import { createWorld, type World } from '../support/world'
import { type Desk, givenDesk } from './given'

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

/** The text of a .docx, read as any zip reader would. */
function wordText(docx: Buffer): string {
  const name = Buffer.from('word/document.xml')
  for (let at = docx.indexOf('PK\x01\x02'); at >= 0; at = docx.indexOf('PK\x01\x02', at + 4)) {
    if (
      !docx
        .subarray(at + 46)
        .subarray(0, name.length)
        .equals(name)
    )
      continue
    const local = docx.readUInt32LE(at + 42)
    const start = local + 30 + docx.readUInt16LE(local + 26) + docx.readUInt16LE(local + 28)
    const packed = docx.subarray(start, start + docx.readUInt32LE(at + 20))
    const xml = docx.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed
    return xml
      .toString()
      .replaceAll('</w:p>', '\n')
      .replace(/<[^>]+>/g, '')
  }
  return ''
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
    const lines = wordText(bytesAt(url)).split('\n')
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
