import * as fc from 'fast-check'
import { addDays, momentAt } from '@shared/kernel/local-date'
import {
  type Calendar,
  clashOf,
  countFree,
  endOf,
  freeStarts,
  type Held,
  isAway,
  isInFreeTime,
  isMonthFull,
  placeKeys,
  weekdayOf,
} from '@shared/lecture/slot.rules'

const at = (time: string, day = '2026-09-07') => new Date(`${day}T${time}:00+08:00`).toISOString()

const talk = (starts: string, ends: string, venue: string, room = '报告厅'): Held => ({
  startsAt: at(starts),
  endsAt: at(ends),
  ...placeKeys(venue, room),
})

describe('finding what stands against a talk', () => {
  const morning = talk('10:00', '11:00', '一中')

  it.each([
    ['overlaps', talk('10:30', '11:30', '二中'), 'LECTURER_BUSY'],
    ['overlaps even at the same venue', talk('10:59', '11:59', '一中'), 'LECTURER_BUSY'],
    ['leaves 59 minutes for the road', talk('11:59', '12:59', '二中'), 'NO_TIME_TO_TRAVEL'],
    ['leaves 60 minutes for the road', talk('12:00', '13:00', '二中'), null],
    ['ends 59 minutes before', talk('08:01', '09:01', '二中'), 'NO_TIME_TO_TRAVEL'],
    ['ends 60 minutes before', talk('08:00', '09:00', '二中'), null],
    ['follows at once at the same venue', talk('11:00', '12:00', '一中'), null],
    [
      'follows at once in another room of the venue',
      talk('11:00', '12:00', '一中', '阶梯教室'),
      null,
    ],
  ])('a talk that %s', (_how, other, clash) => {
    expect(clashOf(other, [morning], [])).toBe(clash)
    expect(clashOf(morning, [other], [])).toBe(clash)
  })

  it('keeps one room to one talk, whoever gives it', () => {
    expect(clashOf(talk('10:30', '11:30', '一中'), [], [morning])).toBe('ROOM_TAKEN')
    expect(clashOf(talk('10:30', '11:30', '一中', '阶梯教室'), [], [morning])).toBeNull()
    expect(clashOf(talk('11:00', '12:00', '一中'), [], [morning])).toBeNull()
  })

  it('knows a place however it was typed', () => {
    expect(placeKeys(' 实验学校 Ａ区 ', '报告 厅')).toEqual(placeKeys('实验学校A区', '报告厅'))
  })
})

describe('offering a lecturer’s free hours', () => {
  const calendar: Calendar = {
    freeTimes: [{ weekday: 1, starts: '14:00', ends: '16:00' }],
    awayPeriods: [],
    monthlyLimit: 4,
    talks: [],
  }

  it('steps by half hours and fits the whole talk in', () => {
    expect(freeStarts(calendar, 90, '2026-09-07', 7)).toEqual([at('14:00'), at('14:30')])
  })

  it('leaves out days away', () => {
    const away = { ...calendar, awayPeriods: [{ fromOn: '2026-09-01', toOn: '2026-09-07' }] }
    expect(freeStarts(away, 90, '2026-09-07', 7)).toEqual([])
  })

  it('leaves out what another talk and the road to it take', () => {
    const busy = { ...calendar, talks: [talk('12:30', '13:15', '一中')] }
    expect(freeStarts(busy, 90, '2026-09-07', 7)).toEqual([at('14:30')])
  })

  it('leaves out a month that is full', () => {
    const full = { ...calendar, monthlyLimit: 1, talks: [talk('08:00', '09:00', '一中')] }
    expect(freeStarts(full, 90, '2026-09-07', 7)).toEqual([])
  })

  it('are exactly the half hours the law lets through, whatever the calendar', () => {
    const firstDay = '2026-09-25'
    const days = 10
    const start = momentAt(firstDay, '00:00').getTime()
    const halfHour = fc.integer({ min: 0, max: days * 48 - 1 })
    const momentOf = (half: number) =>
      new Date(momentAt(firstDay, '00:00').getTime() + half * 1_800_000).toISOString()
    const clock = (half: number) =>
      `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`
    const calendars = fc.record({
      freeTimes: fc.array(
        fc.record({
          weekday: fc.integer({ min: 1, max: 7 }),
          hour: fc.integer({ min: 8, max: 40 }),
        }),
        { maxLength: 4 },
      ),
      away: fc.option(fc.integer({ min: 0, max: days })),
      monthlyLimit: fc.integer({ min: 1, max: 4 }),
      talks: fc.array(halfHour, { maxLength: 4 }),
    })
    fc.assert(
      fc.property(calendars, fc.constantFrom(45, 60, 90), (drawn, minutes) => {
        const hours = new Map(drawn.freeTimes.map((time) => [time.weekday, time.hour]))
        const calendar: Calendar = {
          freeTimes: [...hours].map(([weekday, hour]) => ({
            weekday,
            starts: clock(hour),
            ends: clock(hour + 7),
          })),
          awayPeriods:
            drawn.away === null
              ? []
              : [
                  {
                    fromOn: addDays(firstDay, drawn.away),
                    toOn: addDays(firstDay, drawn.away + 1),
                  },
                ],
          monthlyLimit: drawn.monthlyLimit,
          talks: drawn.talks.map((half) => ({
            startsAt: momentOf(half),
            endsAt: endOf(momentOf(half), 60),
            ...placeKeys('一中', '报告厅'),
          })),
        }
        const lawful = Array.from({ length: days * 48 }, (_, half) => momentOf(half)).filter(
          (startsAt) => {
            const endsAt = endOf(startsAt, minutes)
            const elsewhere = { startsAt, endsAt, venueKey: '', roomKey: '' }
            const day = addDays(firstDay, Math.floor((Date.parse(startsAt) - start) / 86_400_000))
            return (
              isInFreeTime(calendar.freeTimes, startsAt, endsAt) &&
              !isAway(calendar.awayPeriods, day) &&
              !isMonthFull(calendar, startsAt) &&
              clashOf(elsewhere, calendar.talks, []) === null
            )
          },
        )
        expect(freeStarts(calendar, minutes, firstDay, days)).toEqual(lawful)
        expect(countFree([calendar, calendar], minutes, firstDay, days)).toEqual(
          lawful.map((startsAt) => ({ startsAt, lecturers: 2 })),
        )
      }),
    )
  })

  it('tells whether a time lies within them', () => {
    const within = (starts: string) =>
      isInFreeTime(calendar.freeTimes, at(starts), endOf(at(starts), 60))
    expect([within('14:00'), within('15:00'), within('15:01'), within('13:59')]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  it('counts the week from Monday', () => {
    expect([weekdayOf('2026-09-07'), weekdayOf('2026-09-13')]).toEqual([1, 7])
  })
})
