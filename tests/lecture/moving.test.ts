import * as fc from 'fast-check'
import type { PersonId } from '@shared/account/account.model'
import { localDateOf } from '@shared/kernel/local-date'
import { refusalToAsk } from '@shared/lecture/offer.rules'
import { clashOf, endOf, placeKeys } from '@shared/lecture/slot.rules'
import { givenActor, givenCounty, type Place } from '../support/builders'
import { createWorld, type World } from '../support/world'
import {
  daysAhead,
  givenConfirmed,
  givenLecturer,
  givenOffer,
  givenOrder,
  givenSession,
  pendingOffer,
} from './given'

let world: World
let county: Place
let school: Place
beforeEach(async () => {
  world = await createWorld({ now: '2026-09-01T01:00:00.000Z' })
  const places = await givenCounty(world.db)
  county = places.county
  school = places.school
})

const hostOf = (place: Place) => givenActor(world, { roles: [['schoolVerifier', place]] })
const reason = '下雨，操场不能用'

describe('moving a talk', () => {
  it('is remembered with both times and the reason, for good', async () => {
    const { bookingId } = await givenConfirmed(world, school)
    const host = world.as(await hostOf(school))
    await host.lecture.booking.move({ bookingId, startsAt: daysAhead(world, 12), reason })
    await host.lecture.booking.cancel({ bookingId, reason: '学校停课' })

    const { changes } = await host.lecture.booking.get({ bookingId })

    expect(changes.map(({ kind, fromAt, toAt, reason: why }) => [kind, fromAt, toAt, why])).toEqual(
      expect.arrayContaining([
        ['moved', daysAhead(world, 10), daysAhead(world, 12), reason],
        ['cancelled', daysAhead(world, 12), null, '学校停课'],
      ]),
    )
    await expect(world.db.deleteFrom('booking_change').execute()).rejects.toThrow()
  })

  it('may do without the old lecturer, whose time is free again', async () => {
    const { bookingId, lecturer } = await givenConfirmed(world, school)
    const host = world.as(await hostOf(school))

    const moved = await host.lecture.booking.move({
      bookingId,
      startsAt: daysAhead(world, 12),
      reason,
      sameLecturer: false,
    })

    expect(moved.status).toBe('requested')
    await givenOffer(world, school, [lecturer], { startsAt: daysAhead(world, 12) })
  })

  it('keeps the line behind the lecturer: the next one is asked for the new time', async () => {
    const lecturers = [await givenLecturer(world, county), await givenLecturer(world, county)]
    const { bookingId } = await givenOffer(world, school, lecturers)
    const startsAt = daysAhead(world, 12)
    await world.as(await hostOf(school)).lecture.booking.move({ bookingId, startsAt, reason })
    const [first, second] = lecturers

    await world
      .as(first as never)
      .lecture.offer.decline({ offerId: await pendingOffer(world, bookingId), reason: '有事' })

    const { items } = await world.as(second as never).lecture.offer.list({})
    expect(items).toMatchObject([{ status: 'pending', startsAt }])
  })

  it('takes the parents along when the lecturer had left before', async () => {
    const { bookingId, sessionId, lecturer } = await givenSession(world, school, 10)
    const { items } = await world.as(lecturer).lecture.offer.list({})
    const offerId = items[0]?.id as (typeof items)[number]['id']
    await world.as(lecturer).lecture.offer.decline({ offerId, reason: '腰疼' })
    const startsAt = daysAhead(world, 12)

    await world.as(await hostOf(school)).lecture.booking.move({ bookingId, startsAt, reason })

    expect(await world.as(null).lecture.session.get({ sessionId })).toMatchObject({ startsAt })
  })
})

describe('one law for a new time', () => {
  const place = fc.constantFrom('一中', '二中', '文化宫')
  const hour = fc.integer({ min: 0, max: 9 })
  const talks = fc.uniqueArray(fc.tuple(hour, place), { maxLength: 3, selector: ([at]) => at })

  it('judges offering, moving and accepting alike', async () => {
    const office = await givenActor(world, { roles: [['countyOffice', county]] })
    const asOffice = world.as(office).lecture.booking
    const today = localDateOf(world.now())
    let run = 0
    await fc.assert(
      fc.asyncProperty(
        talks,
        hour,
        place,
        fc.integer({ min: 1, max: 4 }),
        fc.boolean(),
        async (known, at, venue, monthlyLimit, leaves) => {
          run += 1
          const lecturer = await givenLecturer(world, county, { monthlyLimit })
          const moment = (half: number) =>
            new Date(Date.parse(daysAhead(world, 10, '09:00')) + half * 1_800_000).toISOString()
          const room = `第${run}次`
          const where = (name: string) => ({ venue: `${name}${run}`, room })
          for (const [half, name] of known) {
            const startsAt = moment(half)
            await givenOffer(world, school, [lecturer], { ...where(name), startsAt }).catch(
              () => {},
            )
          }
          const held = await heldBy(lecturer.personId)
          const startsAt = moment(at)
          const { venue: there } = where(venue)
          const talk = {
            startsAt,
            endsAt: endOf(startsAt, 60),
            ...placeKeys(there, room),
            audiences: ['juniorParents' as const],
            isOutdoors: false,
          }
          const calendar = { freeTimes: [], awayPeriods: [], monthlyLimit, talks: held }
          const known_ = { ...calendar, status: 'approved' as const, vettedOn: null, member: null }
          const verdict = refusalToAsk(known_, talk, held, today)

          const isRoomFree = clashOf(talk, [], held) === null
          const ordered = givenOrder(world, school, { ...where(venue), startsAt })
          expect(await codeOf(ordered)).toBe(isRoomFree ? null : 'ROOM_TAKEN')
          if (isRoomFree) {
            const fresh = await ordered
            const offered = await codeOf(
              asOffice.offer({ bookingId: fresh, startsAt, lecturerIds: [lecturer.personId] }),
            )
            expect(offered).toBe(verdict)
            await asOffice.cancel({ bookingId: fresh, reason })
          }

          const far = daysAhead(world, 70 + run, '09:00')
          const other = await givenOffer(world, school, [lecturer], {
            ...where(venue),
            startsAt: far,
          })
          const moved = await codeOf(
            asOffice.move({ bookingId: other.bookingId, startsAt, reason }),
          )
          expect(moved).toBe(verdict)
          if (moved !== null) return

          const day = startsAt.slice(0, 10)
          const awayPeriods = leaves ? [{ fromOn: day, toOn: day }] : []
          await world
            .as(lecturer)
            .lecture.lecturer.setTimes({ freeTimes: [], awayPeriods, monthlyLimit })
          const offerId = await pendingOffer(world, other.bookingId)
          const accepted = await codeOf(world.as(lecturer).lecture.offer.accept({ offerId }))
          expect(accepted).toBe(refusalToAsk({ ...known_, awayPeriods }, talk, held, today))
        },
      ),
      { numRuns: 25 },
    )
  }, 120_000)

  const codeOf = (attempt: Promise<unknown>): Promise<string | null> =>
    attempt.then(
      () => null,
      (error: { code: string }) => error.code,
    )

  async function heldBy(lecturerId: PersonId) {
    const rows = await world.db
      .selectFrom('offer')
      .selectAll()
      .where('lecturer_id', '=', lecturerId)
      .where('status', '=', 'pending')
      .execute()
    return rows.map((row) => ({
      startsAt: row.starts_at.toISOString(),
      endsAt: row.ends_at.toISOString(),
      venueKey: row.venue_key,
      roomKey: row.room_key,
    }))
  }
})
