import { randomUUID } from 'node:crypto'
import type { AidId } from '@shared/sponsorship/aid.model'
import { givenActor, givenCommittee } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { givenSponsor, givenSponsorshipCounty, givenStudent, type Offices } from './given'
import { givenAgreement, givenProgramme } from './given-pair'

const WHERE = [null, 'pending', 'atCustodian', 'atSchool', 'signed'] as const

/** Cash that came all the way, a day apart. */
async function givenSigned(
  { db, now }: World,
  told: Awaited<ReturnType<typeof givenProgramme>> & {
    agreementId?: string
    studentId?: string
    on: string
    fen: number
  },
) {
  const aidId = randomUUID() as AidId
  await db
    .insertInto('aid')
    .values({
      id: aidId,
      programme_id: told.programmeId,
      agreement_id: (told.agreementId ?? null) as never,
      student_id: (told.studentId ?? null) as never,
      kind: 'cash',
      created_at: now(),
    })
    .execute()
  for (let at = 1; at < WHERE.length; at += 1) {
    await db
      .insertInto('aid_movement')
      .values({
        aid_id: aidId,
        from_stage: WHERE[at - 1] ?? null,
        to_stage: WHERE[at] ?? null,
        amount_fen: told.fen,
        custodian_id: told.custodianId,
        receipt_number: at === 2 ? '001' : null,
        happened_on: told.on,
        entered_at: now(),
      })
      .execute()
  }
}

describe('publishing what was given', () => {
  let world: World
  let offices: Offices
  beforeEach(async () => {
    world = await createWorld({ now: '2026-07-10T01:00:00.000Z' })
    offices = await givenSponsorshipCounty(world)
  })
  const helped = async (on: string) => {
    const studentId = await givenStudent(world, offices.village, { status: 'matched' })
    const { actor, sponsorId } = await givenSponsor(world, offices.county)
    const pair = { studentId, sponsorId, by: offices.office.personId }
    const agreed = await givenAgreement(world, offices.county, pair)
    await givenSigned(world, { ...agreed, studentId, on, fen: 60_000 })
    return actor
  }
  const shown = () => world.as(null).sponsorship.statistics.show({ areaId: null, year: 2026 })

  it('shows everyone 「<5」 until the fifth child, and then the numbers with their window', async () => {
    for (let child = 1; child <= 4; child += 1) await helped('2026-05-06')
    const areaId = offices.village.id
    const few = await world.as(null).sponsorship.statistics.show({ areaId, year: 2026 })
    expect(few.cells).toMatchObject({ children: { kind: 'few' }, cash: { kind: 'few' } })
    expect((await shown()).cells.children).toEqual({ kind: 'unknown' })

    await helped('2026-06-30')
    await helped('2026-07-02')

    const { cells, counties, untilOn } = await shown()
    expect(untilOn).toBe('2026-06-30')
    expect(cells).toMatchObject({
      children: { kind: 'count', amount: 5 },
      cash: { kind: 'count', amount: 300_000 },
      goods: { kind: 'count', amount: 0 },
      donors: { kind: 'count', amount: 5 },
    })
    expect(counties).toHaveLength(1)
    expect(JSON.stringify(counties)).not.toContain('H-2026')
  })

  it('counts a reported round by its head-count and knows no donors of it', async () => {
    const programme = await givenProgramme(world, offices.county)
    await world.db.updateTable('programme').set({ reported_students: 271 }).execute()
    await givenSigned(world, { ...programme, on: '2026-02-01', fen: 20_000_000 })
    expect((await shown()).cells).toMatchObject({
      children: { kind: 'count', amount: 271 },
      cash: { kind: 'count', amount: 20_000_000 },
      donors: { kind: 'unknown' },
    })
  })

  it('gives the office its exact numbers, each equal to the lines behind it', async () => {
    await helped('2026-05-06')
    await helped('2026-07-02')
    const { statistics } = world.as(offices.office).sponsorship
    const [own] = await statistics.count({ year: 2026 })
    expect(own?.amounts).toEqual({ children: 2, cash: 120_000, goods: 0, donors: 2 })
    const countyId = offices.county.id
    for (const measure of ['children', 'cash', 'donors'] as const) {
      const { items } = await statistics.listLines({ countyId, year: 2026, measure })
      expect(items).toHaveLength(2)
      expect(items[0]?.donor).toBe('赵**')
    }
    const first = await statistics.listLines({ countyId, year: 2026, measure: 'cash', limit: 1 })
    const next = { countyId, year: 2026, measure: 'cash' as const, after: first.next ?? '' }
    expect((await statistics.listLines(next)).items).toHaveLength(1)
  })

  it('does not name a sponsor who asked not to be named, until they change their mind', async () => {
    const sponsor = await helped('2026-05-06')
    const { statistics, sponsor: sponsors } = world.as(offices.office).sponsorship
    const asked = { countyId: offices.county.id, year: 2026, measure: 'donors' as const }
    const donor = async () => (await statistics.listLines(asked)).items[0]?.donor
    const hide = (hidden: boolean) => world.as(sponsor).sponsorship.sponsor.hideName({ hidden })

    expect(await hide(true)).toEqual({ nameHidden: true })
    await hide(true)
    expect(await donor()).toBe('不公开姓名的资助人')
    expect(await sponsors.list({})).toMatchObject([{ nameHidden: true }])

    await hide(false)
    expect(await donor()).toBe('赵**')
    const topics = await world.db.selectFrom('event').select('topic').orderBy('id').execute()
    expect(topics.map(({ topic }) => topic)).toEqual(['sponsor.nameHidden', 'sponsor.nameShown'])
    const nobody = world.as(offices.clerk).sponsorship.sponsor.hideName({ hidden: true })
    await expect(nobody).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('shows the lines to the office of the county alone', async () => {
    const other = await givenCommittee(world.db, { level: 'county' })
    const stranger = await givenActor(world, { roles: [['countyOffice', other]] })
    const asked = { countyId: offices.county.id, year: 2026, measure: 'cash' as const }
    await expect(world.as(stranger).sponsorship.statistics.listLines(asked)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const nowhere = { areaId: randomUUID() as never, year: 2026 }
    await expect(world.as(null).sponsorship.statistics.show(nowhere)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
