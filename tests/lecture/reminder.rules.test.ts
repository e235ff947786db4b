import * as fc from 'fast-check'
import { localDateOf, momentAt, stampOf } from '@shared/kernel/local-date'
import { dueReminders, mayCall, reminderMoment } from '@shared/lecture/reminder.rules'

const at = (time: string) => momentAt('2026-09-10', time).toISOString()

describe('when somebody is reminded of a talk', () => {
  it.each([
    ['14:00', '2026-09-10 12:00'],
    ['10:00', '2026-09-10 08:00'],
    ['09:30', '2026-09-10 08:00'],
    ['09:00', '2026-09-10 08:00'],
    ['08:59', null],
    ['08:30', null],
    ['06:00', null],
    ['22:59', '2026-09-10 20:59'],
    ['23:00', '2026-09-10 20:30'],
    ['00:30', '2026-09-09 20:30'],
  ])('a talk at %s has its second reminder at %s', (time, second) => {
    const moment = reminderMoment('hoursBefore', at(time))
    expect(moment && stampOf(moment)).toBe(second)
    expect(stampOf(reminderMoment('eveningBefore', at(time)) as Date)).toBe('2026-09-09 18:00')
  })

  it.each([
    ['2026-09-09', '17:59', []],
    ['2026-09-09', '18:00', ['eveningBefore']],
    ['2026-09-09', '20:59', ['eveningBefore']],
    ['2026-09-09', '21:00', []],
    ['2026-09-10', '07:59', []],
    ['2026-09-10', '08:00', ['hoursBefore']],
    ['2026-09-10', '09:29', ['hoursBefore']],
    ['2026-09-10', '09:30', []],
  ])('a talk at 9:30, looked at on %s %s', (day, time, due) => {
    expect(dueReminders(at('09:30'), momentAt(day, time))).toEqual(due)
  })

  it('sends nothing between 21:00 and 8:00, whenever the talk is', () => {
    const minute = fc.integer({ min: 0, max: 3 * 24 * 60 })
    fc.assert(
      fc.property(minute, minute, (talk, moment) => {
        const begin = momentAt('2026-09-08', '00:00').getTime()
        const now = new Date(begin + moment * 60_000)
        const startsAt = new Date(begin + talk * 60_000).toISOString()
        if (dueReminders(startsAt, now).length === 0) return
        const clock = stampOf(now).slice(11)
        expect(clock >= '08:00' && clock < '21:00').toBe(true)
        expect(now.getTime()).toBeLessThan(Date.parse(startsAt))
        expect(localDateOf(now) <= localDateOf(startsAt)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('lets the host call parents only, and the office everybody', () => {
    expect(mayCall({ who: 'parent' }, false)).toBe(true)
    expect(mayCall({ who: 'lecturer' }, false)).toBe(false)
    expect(mayCall({ who: 'lecturer' }, true)).toBe(true)
  })
})
