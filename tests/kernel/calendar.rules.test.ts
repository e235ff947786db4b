import { isHoliday } from 'chinese-days'
import { readHolidayTable } from '@cloud/kernel/holidays'
import {
  addDays,
  addYears,
  dayInWords,
  daysBetween,
  LocalDate,
  localDateOf,
  momentAt,
  momentInWords,
  startOfDay,
  timeInWords,
} from '@shared/kernel/local-date'
import {
  addWorkingDays,
  type HolidayTable,
  isWorkingDay,
  workingDaysBetween,
} from '@shared/kernel/working-days.rules'
import { createWorld } from '../support/world'

describe('the day in Shanghai', () => {
  it('begins at 16:00 UTC the evening before', () => {
    expect(localDateOf('2026-05-31T15:59:59.999Z')).toBe('2026-05-31')
    expect(localDateOf('2026-05-31T16:00:00.000Z')).toBe('2026-06-01')
    expect(startOfDay('2026-06-01').toISOString()).toBe('2026-05-31T16:00:00.000Z')
    expect(momentAt('2026-06-01', '09:30').toISOString()).toBe('2026-06-01T01:30:00.000Z')
  })

  it('does not depend on where the computer stands', () => {
    const here = process.env.TZ
    process.env.TZ = 'America/New_York'
    expect(localDateOf('2026-05-31T16:00:00.000Z')).toBe('2026-06-01')
    expect(addDays('2026-03-07', 1)).toBe('2026-03-08')
    process.env.TZ = here
  })

  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-06-01', 0, '2026-06-01'],
  ])('%s and %d days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected)
    expect(daysBetween(day, expected)).toBe(days)
  })

  it('completes a year on the same day, and a leap day on the first of March', () => {
    expect(addYears('2016-03-10', 50)).toBe('2066-03-10')
    expect(addYears('2020-02-29', 1)).toBe('2021-03-01')
    expect(addYears('2020-02-29', 4)).toBe('2024-02-29')
    expect(addYears('2026-06-01', -3)).toBe('2023-06-01')
  })

  it('takes days that exist and no others', () => {
    const taken = (text: unknown) => LocalDate.safeParse(text).success
    expect(['2026-06-01', '2024-02-29'].every(taken)).toBe(true)
    const wrong = [
      '2026-02-30',
      '2023-02-29',
      '2026-6-1',
      '２０２６-06-01',
      ' 2026-06-01',
      '',
      null,
    ]
    expect(wrong.filter(taken)).toEqual([])
  })
})

describe('saying when', () => {
  it('says the year only when it is another', () => {
    expect(dayInWords('2026-09-28', '2026-06-01')).toBe('9月28日（周一）')
    expect(dayInWords('2027-01-03', '2026-12-31')).toBe('2027年1月3日（周日）')
  })

  it.each([
    ['00:00', '零点'],
    ['00:05', '凌晨0:05'],
    ['05:59', '凌晨5:59'],
    ['06:00', '上午6:00'],
    ['09:00', '上午9:00'],
    ['12:00', '中午12:00'],
    ['13:30', '中午1:30'],
    ['14:00', '下午2:00'],
    ['18:00', '晚上6:00'],
    ['23:59', '晚上11:59'],
  ])('%s is %s', (time, words) => {
    expect(timeInWords(momentAt('2026-06-01', time))).toBe(words)
  })

  it('says day and time together', () => {
    expect(momentInWords('2026-09-28T01:00:00.000Z', '2026-06-01T00:00:00.000Z')).toBe(
      '9月28日（周一）上午9:00',
    )
  })
})

describe('the working days of the State Council’s notices', () => {
  let table: HolidayTable
  beforeAll(async () => {
    const { db } = await createWorld({ now: '2026-06-01T00:00:00.000Z' })
    table = await readHolidayTable(db, '2024-01-01', '2026-12-31')
  })

  it('are those of an independent table, on each day of three years', () => {
    const differing = []
    for (let day = '2024-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) {
      if (isWorkingDay(day, table) === isHoliday(day)) differing.push(day)
    }
    expect(differing).toEqual([])
  })

  it('are counted from the next day on, over a festival with its worked weekends', () => {
    expect(addWorkingDays('2026-06-01', 5, table)).toBe('2026-06-08')
    expect(addWorkingDays('2026-02-13', 1, table)).toBe('2026-02-14')
    expect(addWorkingDays('2026-02-14', 1, table)).toBe('2026-02-24')
    expect(addWorkingDays('2026-09-30', 5, table)).toBe('2026-10-13')
    expect(addWorkingDays('2026-06-01', 0, table)).toBe('2026-06-01')
  })

  it('add up the way they were counted', () => {
    for (const count of [1, 5, 15, 40]) {
      const end = addWorkingDays('2026-01-30', count, table)
      expect(workingDaysBetween('2026-01-30', end, table)).toBe(count)
    }
    expect(workingDaysBetween('2026-06-05', '2026-06-01', table)).toBe(0)
  })

  it('follow the week where no notice has come out yet', () => {
    expect(isWorkingDay('2030-10-01', table)).toBe(true)
    expect(isWorkingDay('2030-10-05', table)).toBe(false)
  })
})
