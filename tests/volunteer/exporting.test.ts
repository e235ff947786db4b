import { readLines } from '@cloud/kernel/sheet'
import { forgetPapers } from '@cloud/volunteer/paper.jobs'
import { volunteerNotices } from '@cloud/volunteer/volunteer.notices'
import { volunteerTodos } from '@cloud/volunteer/volunteer.todos'
import type { ExportScope } from '@shared/volunteer/export.model'
import { givenActor } from '../support/builders'
import { readPdf } from '../support/pdf-text'
import { createWorld, type World } from '../support/world'
import { givenCeremony, givenOffices, type Offices } from './given'
import { givenPrintable } from './paper.given'

let world: World
let offices: Offices
let scope: ExportScope
let volunteerId: string
beforeEach(async () => {
  world = await createWorld({ now: '2026-06-01T02:00:00.000Z' })
  offices = await givenOffices(world)
  ;({ scope, volunteerId } = await givenPrintable(world, offices))
})

const door = (actor = offices.reviewer) => world.as(actor).volunteer.export
const masked = { unmasked: false, purpose: null }
const inFull = { unmasked: true, purpose: '上门慰问' }

async function bytesOf({ url }: { url: string }): Promise<Uint8Array> {
  const ref = url.replace('https://files.test/', '').replace(/\?.*$/, '')
  return world.files.uploaded.get(ref)?.bytes ?? new Uint8Array()
}

async function linesOf(fetched: { url: string }) {
  const lines = []
  for await (const { cells } of readLines(await bytesOf(fetched))) lines.push(cells)
  return lines
}

describe('taking out a masked paper', () => {
  it('says how many it holds before anything starts', async () => {
    expect(await door().preview({ scope })).toEqual({ people: 1, canBeUnmasked: true })
  })

  it('makes the table at once, masked, with who took it out and when', async () => {
    const asked = await door().ask({ scope, ...masked })
    expect(asked).toMatchObject({ state: 'open', people: 1, unmasked: false })
    const fetched = await door().fetch({ exportId: asked.id })
    expect(fetched.fileName).toMatch(/^志愿者汇总表_.*_2026-06-01\.xlsx$/)
    const lines = await linesOf(fetched)
    const text = JSON.stringify(lines)
    expect(text).toContain('138****0001')
    expect(text).not.toContain('13800000001')
    expect(text).not.toContain('1958-03-10')
    expect(lines[1]?.[0]).toContain('王海涛 2026-06-01 10:00')
  })

  it('prints two copies of the form with the watermark on each page', async () => {
    const form = { kind: 'registrationForm', committeeId: offices.township.id } as const
    const asked = await door().ask({ scope: form, ...masked })
    const { pages, embeddedFonts } = readPdf(
      await bytesOf(await door().fetch({ exportId: asked.id })),
    )
    expect(pages).toHaveLength(2)
    expect(pages[0]).toContain('第一份')
    expect(pages[1]).toContain('第二份')
    for (const page of pages) {
      expect(page).toContain('王海涛 2026-06-01 10:00')
      expect(page).toContain('张建国')
      expect(page).toContain('138****0001')
      expect(page).toContain('关工委意见')
    }
    expect(embeddedFonts).toHaveLength(1)
  })

  it('prints the roll of a ceremony with room to sign', async () => {
    const ceremonyId = await givenCeremony(world, offices.township, [volunteerId as never])
    const asked = await door().ask({ scope: { kind: 'oathRoll', ceremonyId }, ...inFull })
    expect(asked).toMatchObject({ state: 'open', unmasked: false })
    const { pages } = readPdf(await bytesOf(await door().fetch({ exportId: asked.id })))
    expect(pages.join()).toContain('宣誓人签名')
    expect(pages.join()).toContain('张建国')
    expect(pages.join()).not.toContain('13800000001')
  })

  it('makes the file once, writes down every fetch, and forgets it after a day', async () => {
    const { id: exportId } = await door().ask({ scope, ...masked })
    const requestId = '6f1c62c0-93a2-4a0e-9b57-1d1f7cbb2f10'
    const first = await door().fetch({ exportId, requestId })
    expect(await door().fetch({ exportId, requestId })).toEqual(first)
    await door().fetch({ exportId })
    expect((await door().get({ exportId })).fetches).toBe(2)
    const files = await world.db.selectFrom('paper_export_file').select('digest').execute()
    expect(files).toEqual([{ digest: expect.stringMatching(/^[0-9a-f]{64}$/) }])
    const later = '2026-06-02T02:00:00.000Z'
    world.travelTo(later)
    expect(await forgetPapers(world.db, new Date(later))).toBe(1)
    await expect(door().fetch({ exportId })).rejects.toMatchObject({ code: 'EXPORT_CLOSED' })
  })

  it('says so when the scope holds nobody', async () => {
    const nobody = { ...scope, name: '赵' } as ExportScope
    await expect(door().ask({ scope: nobody, ...masked })).rejects.toMatchObject({ code: 'NOBODY' })
  })
})

describe('taking out full personal data', () => {
  it('needs a purpose and a second person, then opens for 24 hours', async () => {
    await expect(door().ask({ scope, unmasked: true, purpose: null })).rejects.toMatchObject({
      code: 'SAY_WHAT_FOR',
    })
    const { id: exportId, state } = await door().ask({ scope, ...inFull })
    expect(state).toBe('awaiting')
    await expect(door().fetch({ exportId })).rejects.toMatchObject({ code: 'NOT_APPROVED_YET' })

    expect(await volunteerTodos(world.db, offices.director, world.now())).toEqual(
      expect.arrayContaining([expect.objectContaining({ action: '去看要不要批准' })]),
    )
    await door(offices.director).approve({ exportId })
    expect(await volunteerTodos(world.db, offices.reviewer, world.now())).toEqual(
      expect.arrayContaining([expect.objectContaining({ action: '去下载' })]),
    )
    const text = JSON.stringify(await linesOf(await door().fetch({ exportId })))
    expect(text).toContain('13800000001')
    expect(text).toContain('1958-03-10')
    world.travelTo('2026-06-02T02:00:00.000Z')
    await expect(door().fetch({ exportId })).rejects.toMatchObject({ code: 'EXPORT_CLOSED' })
  })

  it('lets nobody approve their own, not even with both offices', async () => {
    const both = await givenActor(world, {
      name: '一人',
      roles: [
        ['townshipReviewer', offices.township],
        ['director', offices.township],
      ],
    })
    const { id: exportId } = await door(both).ask({ scope, ...inFull })
    await expect(door(both).approve({ exportId })).rejects.toMatchObject({
      code: 'YOUR_OWN_EXPORT',
    })
  })

  it('is decided once when two decide at once', async () => {
    const other = await givenActor(world, { roles: [['director', offices.township]] })
    const { id: exportId } = await door().ask({ scope, ...inFull })
    const both = await Promise.allSettled([
      door(offices.director).approve({ exportId }),
      door(other).refuse({ exportId, reason: '用途不清楚' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('is refused with a reason that the asker is told', async () => {
    const { id: exportId } = await door().ask({ scope, ...inFull })
    const refused = await door(offices.director).refuse({ exportId, reason: '用途不清楚' })
    expect(refused).toMatchObject({ state: 'refused', reason: '用途不清楚' })
    await expect(door().fetch({ exportId })).rejects.toMatchObject({ code: 'EXPORT_REFUSED' })
    const tell = volunteerNotices['export.refused']
    const event = { id: 1, topic: '', subjectId: exportId, payload: {}, happenedAt: world.now() }
    expect(await tell?.(world.db, event)).toEqual([
      expect.objectContaining({ personId: offices.reviewer.personId, body: '原因：用途不清楚' }),
    ])
    const ask = await volunteerNotices['export.asked']?.(world.db, event)
    expect(ask?.map(({ personId }) => personId)).toEqual([offices.director.personId])
  })

  it('is fetched only by whoever asked', async () => {
    const { id: exportId } = await door().ask({ scope, ...inFull })
    await door(offices.director).approve({ exportId })
    await expect(door(offices.director).fetch({ exportId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect((await door(offices.director).list({})).toDecide).toEqual([])
  })
})

describe('what is written down of an export', () => {
  it('is never rewritten and holds nobody’s data', async () => {
    const { id: exportId } = await door().ask({ scope, ...inFull })
    await door(offices.director).approve({ exportId })
    await door().fetch({ exportId })
    await expect(
      world.db.updateTable('paper_export').set({ people: 0 }).execute(),
    ).rejects.toThrow()
    const kept = JSON.stringify([
      await world.db.selectFrom('paper_export').selectAll().execute(),
      await world.db.selectFrom('event').selectAll().where('topic', 'like', 'export.%').execute(),
    ])
    expect(kept).not.toContain('张建国')
    expect(kept).not.toContain('13800000001')
  })
})
