import { readLines } from '@cloud/kernel/sheet'
import { forgetPapers } from '@cloud/volunteer/paper.jobs'
import { createWorld, type World } from '../support/world'
import { givenOffices, type Offices } from './given'
import { anElder, bring, givenSheet, sheetOf } from './paper.given'

let world: World
let offices: Offices
beforeEach(async () => {
  world = await createWorld({ now: '2026-06-01T02:00:00.000Z' })
  offices = await givenOffices(world)
})

const door = () => world.as(offices.reviewer).volunteer.import
const register = () =>
  world.db
    .selectFrom('volunteer')
    .innerJoin('volunteer_particulars as told', 'told.volunteer_id', 'volunteer.id')
    .innerJoin('volunteer_background as more', 'more.volunteer_id', 'volunteer.id')
    .select(['volunteer.name', 'status', 'member_number', 'enrolled_on', 'told.phone'])
    .select(['told.born_on', 'more.doubts', 'more.earlier_hours'])
    .orderBy('volunteer.name')
    .execute()

describe('bringing an old register', () => {
  it('judges every line and enters nothing', async () => {
    const { village } = offices
    const brought = await bring(world, offices.reviewer, offices.township, [
      anElder(village),
      anElder(village, { name: '王秀英', phone: '13900000002', earlierHours: '?43' }),
      anElder(village, { name: '', phone: '13900000003' }),
    ])
    expect(brought).toMatchObject({
      status: 'checked',
      linesRead: 3,
      counts: { fit: 1, doubtful: 1, twin: 0, faulty: 1 },
      entered: 0,
    })
    expect(await register()).toEqual([])
    const { items } = await door().lines({ importId: brought.id, verdict: 'faulty' })
    expect(items).toEqual([
      {
        row: 6,
        maskedName: '',
        verdict: 'faulty',
        remarks: [{ column: 'name', kind: 'MISSING', raw: '' }],
        entered: false,
      },
    ])
  })

  it('enters what is fit, with numbers in the order of the oaths, and the history says so', async () => {
    const { village } = offices
    const brought = await bring(world, offices.reviewer, offices.township, [
      anElder(village, { name: '后来的', phone: '13900000002', enrolledOn: '2022-03-18' }),
      anElder(village),
      anElder(village, { name: '等着的', phone: '13900000003', status: '待宣誓', enrolledOn: '' }),
    ])
    const done = await door().enter({ importId: brought.id, lines: 'fit' })
    expect(done.entered).toBe(3)
    expect(
      (await register()).map(({ name, status, member_number }) => [name, status, member_number]),
    ).toEqual(
      expect.arrayContaining([
        ['李福来', 'enrolled', 1],
        ['后来的', 'enrolled', 2],
        ['等着的', 'awaitingOath', null],
      ]),
    )
    const changes = await world.db
      .selectFrom('volunteer_change')
      .select(['act', 'to_status'])
      .execute()
    expect(changes).toHaveLength(3)
    expect(new Set(changes.map(({ act }) => act))).toEqual(new Set(['enter']))
    const tally = await world
      .as(offices.reviewer)
      .volunteer.register.tally({ committeeId: offices.township.id })
    expect(tally.tally).toMatchObject({ enrolledElders: 2, awaitingOath: 1 })
  })

  it('keeps a damaged figure as 存疑 and never as nought (T-DIRTY-1)', async () => {
    const brought = await bring(world, offices.reviewer, offices.township, [
      anElder(offices.village, { earlierHours: '?43', phone: '138????0001', bornOn: '1950-05-20' }),
    ])
    await expect(door().enter({ importId: brought.id, lines: 'fit' })).rejects.toMatchObject({
      code: 'NOTHING_TO_ENTER',
    })
    await door().enter({ importId: brought.id, lines: 'fitAndDoubtful' })
    expect(await register()).toEqual([
      expect.objectContaining({
        phone: null,
        earlier_hours: null,
        doubts: { earlierHours: '?43', phone: '138????0001' },
      }),
    ])
  })

  it('enters once what is sent twice, and goes on where it was', async () => {
    const { village } = offices
    const brought = await bring(world, offices.reviewer, offices.township, [
      anElder(village),
      anElder(village, { name: '王秀英', phone: '13900000002' }),
    ])
    const requestId = '6f1c62c0-93a2-4a0e-9b57-1d1f7cbb2f10'
    const chosen = { importId: brought.id, lines: [4] }
    await door().enter({ ...chosen, requestId })
    await door().enter({ ...chosen, requestId })
    await expect(door().enter(chosen)).rejects.toMatchObject({ code: 'NOTHING_TO_ENTER' })
    expect((await door().enter({ importId: brought.id, lines: 'fit' })).entered).toBe(2)
    expect(await register()).toHaveLength(2)
  })

  it('enters once when two press at once', async () => {
    const brought = await bring(world, offices.reviewer, offices.township, [
      anElder(offices.village),
    ])
    const both = await Promise.allSettled([
      door().enter({ importId: brought.id, lines: 'fit' }),
      door().enter({ importId: brought.id, lines: 'fit' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await register()).toHaveLength(1)
  })

  it('points at who stands there twice or is known, and enters them only when chosen', async () => {
    const { village } = offices
    const first = await bring(world, offices.reviewer, offices.township, [anElder(village)])
    await door().enter({ importId: first.id, lines: 'fit' })
    const again = await bring(world, offices.reviewer, offices.township, [
      anElder(village, { phone: '' }),
      anElder(village, { name: '王秀英', phone: '13900000002' }),
      anElder(village, { name: '王秀英', phone: '13900000002', bornOn: '' }),
    ])
    expect(again.counts).toMatchObject({ twin: 2, fit: 1 })
    const { items } = await door().lines({ importId: again.id, verdict: 'twin' })
    expect(items.map(({ row, remarks }) => [row, remarks.at(-1)?.kind])).toEqual([
      [4, 'KNOWN_ALREADY'],
      [6, 'TWICE_IN_SHEET'],
    ])
    expect((await door().enter({ importId: again.id, lines: 'fitAndDoubtful' })).entered).toBe(1)
    expect((await door().enter({ importId: again.id, lines: [4] })).entered).toBe(2)
  })

  it('refuses what is no sheet, has no heading or no line', async () => {
    const notes: [Uint8Array, string][] = [
      [new TextEncoder().encode('not a workbook'), 'NOT_A_SHEET'],
      [await sheetOf([{ name: '张建国' }], ['name', 'sex']), 'NO_HEAD'],
      [await sheetOf([]), 'NO_LINES'],
    ]
    for (const [bytes, code] of notes) {
      const fileId = await givenSheet(world, offices.reviewer, bytes)
      const { id } = await door().bring({ committeeId: offices.township.id, fileId })
      await expect(door().read({ importId: id })).rejects.toMatchObject({ code })
    }
  })

  it('takes a sheet only from whoever uploaded it', async () => {
    const fileId = await givenSheet(world, offices.director, await sheetOf([]))
    await expect(door().bring({ committeeId: offices.township.id, fileId })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
  })

  it('forgets a sheet brought by mistake', async () => {
    const brought = await bring(world, offices.reviewer, offices.township, [
      anElder(offices.village),
    ])
    expect((await door().drop({ importId: brought.id })).status).toBe('dropped')
    await expect(door().enter({ importId: brought.id, lines: 'fit' })).rejects.toMatchObject({
      code: 'IMPORT_DROPPED',
    })
    expect(await door().drop({ importId: brought.id })).toMatchObject({ counts: { fit: 0 } })
  })

  it('forgets after a week what was read, and the file with it', async () => {
    await bring(world, offices.reviewer, offices.township, [anElder(offices.village)])
    expect(await forgetPapers(world.db, new Date('2026-06-08T01:00:00.000Z'))).toBe(0)
    expect(await forgetPapers(world.db, new Date('2026-06-08T03:00:00.000Z'))).toBe(2)
    const { lines } = await world.db
      .selectFrom('register_import_line')
      .select(({ fn }) => fn.countAll<number>().as('lines'))
      .executeTakeFirstOrThrow()
    expect(lines).toBe(0)
  })

  it('lists what was brought of late', async () => {
    const brought = await bring(world, offices.reviewer, offices.township, [
      anElder(offices.village),
    ])
    const [listed] = await door().list({ committeeId: offices.township.id })
    expect(listed).toEqual(await door().get({ importId: brought.id }))
    expect(listed?.broughtBy).toBe('王海涛')
  })
})

describe('the sheet to fill in', () => {
  it('has every heading and the villages of this office, and reads as an empty register', async () => {
    const { fileName } = await door().template({ committeeId: offices.township.id })
    expect(fileName).toContain(offices.township.name)
    const kept = world.files.uploaded.get(`template/${offices.township.id}.xlsx`)
    const bytes = kept?.bytes ?? new Uint8Array()
    const lines = []
    for await (const line of readLines(bytes)) lines.push(line)
    expect(lines[2]?.cells).toEqual(expect.arrayContaining(['姓名', '村（社区）', '联系电话']))
    expect(lines).toHaveLength(3)
    const fileId = await givenSheet(world, offices.reviewer, bytes)
    const { id } = await door().bring({ committeeId: offices.township.id, fileId })
    await expect(door().read({ importId: id })).rejects.toMatchObject({ code: 'NO_LINES' })
  })
})
