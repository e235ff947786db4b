import type { Actor, PersonId } from '@shared/account/account.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { TourCell, TourState } from '@shared/lecture/coverage.model'
import { readTour } from '@shared/lecture/coverage.rules'
import { attendancesInWords, countsInWords } from '@shared/lecture/coverage.wording'
import { daysOf, termsAround } from '@shared/lecture/term.rules'
import { givenActor, givenCommittee, givenCounty, type Place } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { daysAhead, givenConfirmed, givenLecturer, givenOffer, givenOrder } from './given'

const TERM = { fromOn: '2026-09-01', toOn: '2027-01-31' }

const cell = (
  hostId: string,
  lecturerId: string | null,
  counts: Partial<Record<TourState | 'attendances', number>>,
): TourCell => ({
  hostId: hostId as CommitteeId,
  lecturerId: lecturerId as PersonId | null,
  delivered: 0,
  unarchived: 0,
  planned: 0,
  ordered: 0,
  attendances: null,
  ...counts,
})

describe('reading the tour as a matrix', () => {
  const hosts = ['一小', '二小', '三小', '村'].map((name) => ({
    id: name as CommitteeId,
    name,
    isSchool: name !== '村',
  }))
  const lecturers = ['甲', '乙', '丙'].map((name) => ({ id: name as PersonId, name }))
  const tour = readTour({
    hosts,
    lecturers,
    cells: [
      cell('一小', '甲', { delivered: 2, attendances: 430 }),
      cell('一小', '乙', { unarchived: 1 }),
      cell('二小', null, { ordered: 1 }),
      cell('村', '丙', { planned: 1 }),
    ],
  })

  it('covers a school by an archived talk alone, and leaves one without anything red', () => {
    expect(tour.rows.map((row) => row.reached)).toEqual(['delivered', 'ordered', 'none', 'planned'])
    expect(tour.schools).toEqual({ part: 1, whole: 3 })
  })

  it('tells who of the corps spoke, who will and who waits for an archive', () => {
    expect(tour.columns.map((column) => column.reached)).toEqual([
      'delivered',
      'unarchived',
      'planned',
    ])
    expect(tour.lecturers).toEqual({ part: 1, whole: 3 })
  })

  it('keeps what nobody has counted apart from nought', () => {
    const [first, second] = tour.rows
    expect(first?.sum).toMatchObject({ delivered: 2, unarchived: 1, attendances: 430 })
    expect(second?.sum.attendances).toBeNull()
    expect(attendancesInWords(null)).toBe('人次未填')
    expect(attendancesInWords(0)).toBe('0 人次')
    expect(countsInWords({ delivered: 2, unarchived: 1, planned: 0, ordered: 0 })).toBe(
      '已讲 2 场 · 待归档 1 场',
    )
  })
})

describe('planning by terms', () => {
  it('knows this term, the next and the two before', () => {
    expect(termsAround('2026-11-23')).toEqual([
      '2026-autumn',
      '2027-spring',
      '2026-spring',
      '2025-autumn',
    ])
    expect(daysOf('2026-autumn')).toEqual(TERM)
    expect(daysOf('2027-spring')).toEqual({ fromOn: '2027-02-01', toOn: '2027-08-31' })
  })
})

describe('seeing the tour of a term', () => {
  let world: World
  let county: Place
  let school: Place
  let office: Actor
  beforeEach(async () => {
    world = await createWorld({ now: '2026-09-01T01:00:00.000Z' })
    const places = await givenCounty(world.db)
    county = places.county
    school = places.school
    office = await givenActor(world, { roles: [['countyOffice', county]] })
  })

  const aSchool = (name: string) =>
    givenCommittee(world.db, { kind: 'school', level: 'township', parent: county, name })

  const deliver = async (bookingId: Awaited<ReturnType<typeof givenOrder>>) => {
    const asOffice = world.as(office).lecture.booking
    await asOffice.count({ bookingId, parents: 400, teachers: 30, students: 0 })
    await asOffice.deliver({ bookingId })
  }

  it('shows 7 schools with 3,000 attendances in three units, one red school and one unused lecturer (T-LECT-1)', async () => {
    const started = world.now().toISOString()
    for (const index of [0, 1, 2, 3, 4, 5, 6]) {
      world.travelTo(started)
      const startsAt = daysAhead(world, 10 + index, '09:00')
      const { bookingId } = await givenConfirmed(world, await aSchool(`第${index}小学`), {
        startsAt,
      })
      world.travelTo(daysAhead(world, 10 + index, '10:05'))
      await deliver(bookingId)
    }
    await givenLecturer(world, county)

    const tour = await world.as(office).lecture.coverage.tour(TERM)
    const read = readTour(tour)

    expect(read.schools).toEqual({ part: 7, whole: 8 })
    expect(read.lecturers).toEqual({ part: 7, whole: 8 })
    expect(read.rows.filter((row) => row.reached === 'none').map((row) => row.id)).toEqual([
      school.id,
    ])
    const coverage = await world.as(office).lecture.coverage.get(TERM)
    const { parents, teachers, students } = coverage.attendances
    expect([coverage.sessions, coverage.schools, parents + teachers + students]).toEqual([
      7, 7, 3010,
    ])
    const behind = await world
      .as(office)
      .lecture.coverage.talks({ ...TERM, state: 'delivered', limit: 5 })
    expect(behind.items).toHaveLength(5)
    const rest = await world.as(office).lecture.coverage.talks({
      ...TERM,
      state: 'delivered',
      limit: 5,
      after: behind.next ?? undefined,
    })
    expect([...behind.items, ...rest.items].map((talk) => talk.heads?.parents)).toEqual(
      Array(7).fill(400),
    )
  })

  it('tells an order, an agreed talk and one that waits for its archive apart', async () => {
    const [ordered, asked, planned] = [
      await aSchool('甲校'),
      await aSchool('乙校'),
      await aSchool('丙校'),
    ]
    await givenOrder(world, ordered)
    await givenOffer(world, asked, [await givenLecturer(world, asked)])
    const { lecturer } = await givenConfirmed(world, planned)
    const { bookingId } = await givenConfirmed(world, school, { startsAt: daysAhead(world, 5) })
    world.travelTo(daysAhead(world, 5, '18:00'))

    const tour = await world.as(office).lecture.coverage.tour(TERM)
    const standing = new Map(readTour(tour).rows.map((row) => [row.name, row.reached]))

    expect(standing).toEqual(
      new Map([
        ['丙校', 'planned'],
        ['乙校', 'ordered'],
        ['甲校', 'ordered'],
        [school.name, 'unarchived'],
      ]),
    )
    const { items } = await world
      .as(office)
      .lecture.coverage.talks({ ...TERM, hostId: planned.id, lecturerId: lecturer.personId })
    expect(items).toMatchObject([{ hostName: '丙校', state: 'planned', heads: null }])
    const unarchived = await world
      .as(office)
      .lecture.coverage.talks({ ...TERM, state: 'unarchived' })
    expect(unarchived.items).toMatchObject([{ bookingId, state: 'unarchived' }])
  })

  it('leaves other terms and other counties out', async () => {
    await givenConfirmed(world, school)
    const none = await world
      .as(office)
      .lecture.coverage.tour({ fromOn: '2026-02-01', toOn: '2026-08-31' })
    expect(none.cells).toEqual([])

    const elsewhere = await givenCommittee(world.db, { level: 'county' })
    const stranger = await givenActor(world, { roles: [['countyOffice', elsewhere]] })
    expect(await world.as(stranger).lecture.coverage.tour(TERM)).toEqual({
      hosts: [],
      lecturers: [],
      cells: [],
    })
    expect((await world.as(stranger).lecture.coverage.talks(TERM)).items).toEqual([])
    await expect(
      world.as(await givenActor(world)).lecture.coverage.tour(TERM),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
