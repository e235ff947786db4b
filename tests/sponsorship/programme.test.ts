import type { CommitteeId } from '@shared/committee/committee.model'
import { givenActor, givenCommittee } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { givenSponsorshipCounty, type Offices } from './given'
import { givenProgramme } from './given-pair'

const plan = {
  partnerKind: 'enterprise' as const,
  partnerName: '德龙机械有限公司（示例）',
  budgetFen: 9_600_000,
  startsOn: '2026-06-01',
  endsOn: '2026-12-31',
}
const portion = { kind: 'cash' as const, amountFen: 4_800_000 }
const happenedOn = '2026-06-01'
const quarter = { year: 2026, quarter: 2 }

describe('running a programme', () => {
  let world: World
  let offices: Offices
  beforeEach(async () => {
    world = await createWorld({ now: '2026-06-10T01:00:00.000Z' })
    offices = await givenSponsorshipCounty(world)
  })
  const office = () => world.as(offices.office).sponsorship
  const reportTodos = async () => {
    const { todos } = await world.as(offices.office).account.home.get({})
    return todos.filter(({ key }) => key.startsWith('report:'))
  }
  const asked = (countyId: CommitteeId | null = null, name = '金秋助学') => ({
    countyId,
    name,
    kind: 'temporary' as const,
    plan,
    custodianName: '慈善服务中心（示例）',
    registrationNumber: '示例-0001',
  })

  it('is opened with a partner, a budget and a window, under a name of its own', async () => {
    const { programmeId } = await office().programme.open(asked())
    expect(await office().programme.get({ programmeId })).toMatchObject({ plan, agreements: 0 })
    await expect(office().programme.open(asked())).rejects.toMatchObject({ code: 'NAME_TAKEN' })
    const half = { ...asked(null, '春蕾'), plan: { ...plan, partnerName: '' } }
    await expect(office().programme.open(half)).rejects.toMatchObject({ code: 'PARTNER_HALF' })
  })

  it('asks an office of two counties which one, and opens it nowhere else', async () => {
    const other = await givenCommittee(world.db, { level: 'county' })
    const both = await givenActor(world, {
      roles: [
        ['countyOffice', offices.county],
        ['countyOffice', other],
      ],
    })
    const { programme } = world.as(both).sponsorship
    await expect(programme.open(asked())).rejects.toMatchObject({ code: 'COUNTY_MISSING' })
    const { programmeId } = await programme.open(asked(other.id))
    const row = await world.db
      .selectFrom('programme')
      .select('county_id')
      .where('id', '=', programmeId)
      .executeTakeFirstOrThrow()
    expect(row.county_id).toBe(other.id)
    await expect(office().programme.open(asked(other.id))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('is revised while it runs, and closed once nothing is on its way', async () => {
    const { programmeId } = await office().programme.open(asked())
    const { programmeId: second } = await office().programme.open(asked(null, '春蕾'))
    const taken = office().programme.revise({ programmeId: second, name: '金秋助学', plan })
    await expect(taken).rejects.toMatchObject({ code: 'NAME_TAKEN' })
    const backwards = { ...plan, endsOn: '2026-01-01' }
    await expect(
      office().programme.revise({ programmeId, name: '金秋助学', plan: backwards }),
    ).rejects.toMatchObject({ code: 'WINDOW_BACKWARDS' })
    const revised = { ...plan, budgetFen: 5_000_000 }
    await office().programme.revise({ programmeId, name: '金秋圆梦', plan: revised })
    expect(await office().programme.get({ programmeId })).toMatchObject({ name: '金秋圆梦' })

    const line = { programmeId, agreementId: null, portion, happenedOn, note: '' }
    const { movementId } = await office().aid.promise(line)
    await expect(office().programme.close({ programmeId })).rejects.toMatchObject({
      code: 'UNDERWAY',
    })
    await office().aid.reverse({ movementId, reason: '没有到账' })
    await office().programme.close({ programmeId })
    await expect(office().programme.close({ programmeId })).rejects.toMatchObject({
      code: 'PROGRAMME_CLOSED',
    })
    await expect(office().aid.promise(line)).rejects.toMatchObject({ code: 'PROGRAMME_CLOSED' })
    await expect(
      office().programme.revise({ programmeId, name: '金秋', plan }),
    ).rejects.toMatchObject({ code: 'PROGRAMME_CLOSED' })
  })

  it('drafts its quarter from the ledger, keeps the office’s words and prints both formats', async () => {
    const { programmeId } = await office().programme.open(asked())
    const line = { programmeId, agreementId: null, portion, happenedOn, note: '' }
    const { aidId } = await office().aid.promise(line)
    const receiptNumber = '0045123'
    await office().aid.advance({ aidId, from: 'pending', portion, receiptNumber, happenedOn })

    const draft = await office().programme.report({ programmeId, quarter })
    expect(draft.savedAt).toBeNull()
    expect(draft.text).toContain('受托机构收到 48,000.00 元')
    expect(draft.rows[1]?.upToEnd.amountFen).toBe(4_800_000)

    const text = `${draft.text}\n感谢合办单位，下季度拨付到学校。`
    await office().programme.saveReport({ programmeId, quarter, text })
    const saved = await office().programme.report({ programmeId, quarter })
    expect(saved).toMatchObject({ text, savedAt: world.now().toISOString() })

    const word = await office().programme.printReport({ programmeId, quarter, format: 'word' })
    expect(word.fileName).toMatch(/金秋助学.*第 2 季度.*\.docx$/)
    const pdf = await office().programme.printReport({ programmeId, quarter, format: 'pdf' })
    expect(pdf.fileName).toMatch(/\.pdf$/)
    const kept = await world.db
      .selectFrom('file')
      .select(['content_type', 'byte_size'])
      .where('purpose', '=', 'paper')
      .execute()
    expect(kept.map((one) => one.content_type).sort()).toEqual([
      'application/pdf',
      expect.stringContaining('wordprocessingml'),
    ])
    expect(kept.every((one) => one.byte_size > 2000)).toBe(true)
  })

  it('asks for a quarter that is over until it is told, and for none before it began', async () => {
    const { programmeId } = await office().programme.open(asked())
    expect(await reportTodos()).toEqual([])
    world.travelTo('2026-07-01T01:00:00.000Z')
    expect(await reportTodos()).toMatchObject([
      {
        title: '2026 年第 2 季度报告等您看一遍',
        since: '2026-07-01',
        page: `/pages/sponsorship/programme-report/index?programmeId=${programmeId}`,
      },
    ])

    const text = '本季度没有收到款物，也没有拨付，情况如下表所列。'
    await office().programme.saveReport({ programmeId, quarter, text })

    expect(await reportTodos()).toEqual([])
  })

  it('tells no quarter that has not begun, and nothing to another county', async () => {
    const { programmeId } = await givenProgramme(world, offices.county)
    const ahead = { programmeId, quarter: { year: 2026, quarter: 3 } }
    const text = '本季度没有收到款物，也没有拨付，情况如下表所列。'
    for (const attempt of [
      office().programme.report(ahead),
      office().programme.saveReport({ ...ahead, text }),
      office().programme.printReport({ ...ahead, format: 'pdf' }),
    ]) {
      await expect(attempt).rejects.toMatchObject({ code: 'NOT_BEGUN' })
    }
    const other = await givenCommittee(world.db, { level: 'county' })
    const stranger = await givenActor(world, { roles: [['countyOffice', other]] })
    await expect(
      world.as(stranger).sponsorship.programme.report({ programmeId, quarter }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
