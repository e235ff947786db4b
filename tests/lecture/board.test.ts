import type { Actor } from '@shared/account/account.model'
import type { BoardTalk } from '@shared/lecture/board.model'
import { linesOf } from '@shared/lecture/board.rules'
import { boardSentence } from '@shared/lecture/board.wording'
import type { BookingId } from '@shared/lecture/booking.model'
import { givenActor, givenCommittee, givenCounty, type Place } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { daysAhead, givenConfirmed, givenLecturer, givenOffer, givenOrder } from './given'
import { givenShort } from './given-call'

const TERM = { fromOn: '2026-09-01', toOn: '2027-01-31' }

describe('sorting a talk into the lines of the board', () => {
  const now = new Date('2026-09-11T06:00:00.000Z')
  const agreed: BoardTalk = {
    bookingId: '' as BookingId,
    lectureTitle: '青春期沟通',
    hostName: '一小',
    status: 'confirmed',
    lecturerId: null,
    lecturerName: '刘文华',
    at: '2026-09-20T06:00:00.000Z',
    latestAt: '2026-09-20T06:00:00.000Z',
    endsAt: '2026-09-20T07:00:00.000Z',
    askedInVain: 0,
    answerBy: null,
    isCounted: false,
    seats: null,
    conflict: null,
  }
  const today = { at: '2026-09-11T06:30:00.000Z', endsAt: '2026-09-11T07:30:00.000Z' }
  const over = { at: '2026-09-10T06:30:00.000Z', endsAt: '2026-09-10T07:30:00.000Z' }
  const few = { taken: 3, minSeats: 20, wentOnAt: null }

  it.each<[string, Partial<BoardTalk>, string[]]>([
    ['agreed and far', {}, []],
    ['ordered', { status: 'requested' }, ['toOffer']],
    ['asked in vain', { status: 'requested', askedInVain: 2 }, ['inVain']],
    ['being asked', { status: 'offered' }, ['unanswered']],
    ['agreed with one who went away', { conflict: 'AWAY' }, ['conflict']],
    ['short of people', { seats: few }, ['short']],
    ['short, and decided', { seats: { ...few, wentOnAt: over.at } }, []],
    ['open to any number', { seats: { ...few, minSeats: null } }, []],
    ['within half an hour', today, ['today', 'uncounted']],
    ['counted, still running', { ...today, isCounted: true }, ['today']],
    ['over and not counted', over, ['uncounted']],
    ['over and counted', { ...over, isCounted: true }, ['toArchive']],
  ])('%s', (_what, facts, lines) => {
    expect(linesOf({ ...agreed, ...facts }, now)).toEqual(lines)
  })

  it('says of every row what it waits for', () => {
    expect(boardSentence({ ...agreed, conflict: 'AWAY' }, 'conflict', now)).toBe('讲师这天外出')
    expect(boardSentence({ ...agreed, seats: few }, 'short', now)).toBe(
      '只订了 3 个座位，最低 20 人才开讲',
    )
    expect(boardSentence({ ...agreed, ...today }, 'today', now)).toBe('现场人数还没登记')
  })
})

describe('seeing the whole term on one board', () => {
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

  const board = async (who = office) => (await world.as(who).lecture.board.get(TERM)).talks
  const lines = async () =>
    new Map((await board()).map((talk) => [talk.bookingId, linesOf(talk, world.now())]))

  it('finds orders, offers, halls with few people and talks to archive, each in its line', async () => {
    const ordered = await givenOrder(world, school)
    const { bookingId: offered } = await givenOffer(world, school, [
      await givenLecturer(world, school),
    ])
    const { bookingId: short } = await givenShort(world, school)
    const { bookingId: early } = await givenConfirmed(world, school, {
      startsAt: daysAhead(world, 5),
    })
    world.travelTo(daysAhead(world, 5, '15:10'))
    await world.as(office).lecture.booking.count({
      bookingId: early,
      parents: 40,
      teachers: 2,
      students: 0,
    })

    expect(await lines()).toEqual(
      new Map([
        [early, ['today', 'toArchive']],
        [ordered, ['toOffer']],
        [offered, ['unanswered']],
        [short, ['short']],
      ]),
    )
    await world.as(office).lecture.booking.deliver({ bookingId: early })
    expect((await board()).map((talk) => talk.bookingId)).not.toContain(early)
  })

  it('finds out that a lecturer who agreed has gone away since, or that both wished times passed', async () => {
    const { bookingId, lecturer } = await givenConfirmed(world, school)
    const late = await givenOrder(world, school, { startsAt: daysAhead(world, 4) })
    expect([...(await lines()).values()]).toEqual([['toOffer'], []])

    await world.as(lecturer).lecture.lecturer.setTimes({
      freeTimes: [],
      awayPeriods: [{ fromOn: '2026-09-10', toOn: '2026-09-12' }],
      monthlyLimit: 8,
    })
    world.travelTo(daysAhead(world, 6))

    const talks = new Map((await board()).map((talk) => [talk.bookingId, talk.conflict]))
    expect(talks).toEqual(
      new Map([
        [late, 'TIME_PAST'],
        [bookingId, 'AWAY'],
      ]),
    )
  })

  it('is empty for the office of another county and closed to others', async () => {
    await givenOrder(world, school)
    const elsewhere = await givenCommittee(world.db, { level: 'county' })
    const stranger = await givenActor(world, { roles: [['countyOffice', elsewhere]] })
    expect(await board(stranger)).toEqual([])
    const host = await givenActor(world, { roles: [['schoolVerifier', school]] })
    await expect(board(host)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
