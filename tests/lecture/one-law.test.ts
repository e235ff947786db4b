import type { Actor } from '@shared/account/account.model'
import type { BookingId } from '@shared/lecture/booking.model'
import type { Audience } from '@shared/lecture/lecture.model'
import { givenActor, givenCounty, type Place } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { anOrder, daysAhead, givenLecturer, givenOffer, givenOrder, pendingOffer } from './given'

let world: World
let county: Place
let school: Place
let otherSchool: Place
let office: Actor
beforeEach(async () => {
  world = await createWorld({ now: '2026-09-01T01:00:00.000Z' })
  const places = await givenCounty(world.db)
  county = places.county
  school = places.school
  otherSchool = places.otherTownship
  office = await givenActor(world, { roles: [['countyOffice', county]] })
})

const hall = { venue: '文化宫', room: '大厅' }
const soon = () => daysAhead(world, 10)
const far = () => daysAhead(world, 40)

const codeOf = (attempt: Promise<unknown>): Promise<string | null> =>
  attempt.then(
    () => null,
    (error: { code: string }) => error.code,
  )

type Obstacle = (lecturer: Actor) => Promise<unknown>
const PARENTS: Audience[] = ['juniorParents']

type Row = [refusal: string, obstacle: Obstacle, audiences: Audience[]]

/** What may come between before anybody was asked. */
const before: Row[] = [
  ['LECTURER_BUSY', (one) => givenOffer(world, otherSchool, [one], { startsAt: soon() }), PARENTS],
  [
    'NO_TIME_TO_TRAVEL',
    (one) => givenOffer(world, otherSchool, [one], { startsAt: daysAhead(world, 10, '15:59') }),
    PARENTS,
  ],
  [
    'ROOM_TAKEN',
    async () =>
      givenOffer(world, otherSchool, [await givenLecturer(world, county)], {
        ...hall,
        startsAt: daysAhead(world, 10, '14:59'),
      }),
    PARENTS,
  ],
]

/** What may come between even while the lecturer is being asked. */
const whileAsked: Row[] = [
  ['AWAY', (one) => times(one, { away: true }), PARENTS],
  ['MONTH_FULL', (one) => fullMonth(one), PARENTS],
  ['NOT_APPROVED', (one) => put(one, { status: 'submitted', reviewed_by: null }), PARENTS],
  ['NOT_TRAINED', async () => {}, ['students']],
]

async function times(lecturer: Actor, { away = false, monthlyLimit = 8 }) {
  const day = soon().slice(0, 10)
  await world.as(lecturer).lecture.lecturer.setTimes({
    freeTimes: [],
    awayPeriods: away ? [{ fromOn: day, toOn: day }] : [],
    monthlyLimit,
  })
}

async function fullMonth(lecturer: Actor) {
  await givenOffer(world, otherSchool, [lecturer], { startsAt: daysAhead(world, 12) })
  await times(lecturer, { monthlyLimit: 1 })
}

const put = (lecturer: Actor, row: { status: 'submitted'; reviewed_by: null }) =>
  world.db.updateTable('lecturer').set(row).where('person_id', '=', lecturer.personId).execute()

const speakTo = (bookingId: BookingId, audiences: Audience[]) =>
  world.db.updateTable('booking').set({ audiences }).where('id', '=', bookingId).execute()

describe('one law for offering, moving and accepting', () => {
  it.each([...before, ...whileAsked])('offering meets %s', async (refusal, obstacle, audiences) => {
    const lecturer = await givenLecturer(world, county)
    const bookingId = await givenOrder(world, school, { ...hall, startsAt: soon() })
    await obstacle(lecturer)
    await speakTo(bookingId, audiences)
    const lecturerIds = [lecturer.personId]

    const asked = world
      .as(office)
      .lecture.booking.offer({ bookingId, startsAt: soon(), lecturerIds })

    expect(await codeOf(asked)).toBe(refusal)
  })

  it.each([...before, ...whileAsked])('moving meets %s', async (refusal, obstacle, audiences) => {
    const lecturer = await givenLecturer(world, county)
    const { bookingId } = await givenOffer(world, school, [lecturer], { ...hall, startsAt: far() })
    await obstacle(lecturer)
    await speakTo(bookingId, audiences)

    const moved = world
      .as(office)
      .lecture.booking.move({ bookingId, startsAt: soon(), reason: '下雨改期' })

    expect(await codeOf(moved)).toBe(refusal)
    expect(await pendingOffer(world, bookingId)).toBeDefined()
  })

  it.each(whileAsked)('accepting meets %s', async (refusal, obstacle, audiences) => {
    const lecturer = await givenLecturer(world, county)
    const { bookingId, offerId } = await givenOffer(world, school, [lecturer], {
      ...hall,
      startsAt: soon(),
    })
    await obstacle(lecturer)
    await speakTo(bookingId, audiences)

    expect(await codeOf(world.as(lecturer).lecture.offer.accept({ offerId }))).toBe(refusal)
  })

  it('keeps one room to one talk when ordering, and when moving without the lecturer', async () => {
    await givenOffer(world, otherSchool, [await givenLecturer(world, county)], {
      ...hall,
      startsAt: soon(),
    })
    const host = await givenActor(world, { roles: [['schoolVerifier', school]] })
    const order = await anOrder(world, school, { ...hall, startsAt: soon() })
    const { booking } = world.as(host).lecture
    expect(await codeOf(booking.request(order))).toBe('ROOM_TAKEN')
    const second = { ...order, firstChoiceAt: far(), secondChoiceAt: soon() }
    expect(await codeOf(booking.request(second))).toBe('ROOM_TAKEN')

    const { bookingId } = await booking.request({ ...second, secondChoiceAt: daysAhead(world, 41) })
    const moved = booking.move({ bookingId, startsAt: soon(), reason: '下雨改期' })
    expect(await codeOf(moved)).toBe('ROOM_TAKEN')
  })

  it('asks the register on the day of the talk, also of those who are free in the calendar', async () => {
    const bookingId = await givenOrder(world, school, { startsAt: soon() })
    await speakTo(bookingId, ['students'])
    await givenLecturer(world, county)

    const [candidate] = await world
      .as(office)
      .lecture.booking.candidates({ bookingId, startsAt: soon() })

    expect(candidate).toMatchObject({ refusal: 'NOT_TRAINED' })
  })
})
