import {
  type Calendar,
  clashOf,
  endOf,
  freeStarts,
  type Held,
  isInFreeTime,
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
