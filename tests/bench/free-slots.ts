import { addDays, momentAt } from '@shared/kernel/local-date'
import { countFree, endOf } from '@shared/lecture/slot.rules'
import { median, milliseconds, type Section } from './report'

const LECTURERS = 200
const DAYS = 92
const ROUNDS = 15
const FIRST_DAY = '2026-09-01'

/** A corps of 200: three free evenings or mornings a week each, six talks held, one journey. */
function corps() {
  return Array.from({ length: LECTURERS }, (_, index) => ({
    freeTimes: [0, 2, 4].map((step) => ({
      weekday: ((index + step) % 7) + 1,
      starts: index % 2 === 0 ? '08:00' : '14:00',
      ends: index % 2 === 0 ? '11:30' : '20:30',
    })),
    awayPeriods: [
      { fromOn: addDays(FIRST_DAY, index % 80), toOn: addDays(FIRST_DAY, (index % 80) + 6) },
    ],
    monthlyLimit: 4,
    talks: Array.from({ length: 6 }, (_, talk) => {
      const startsAt = momentAt(addDays(FIRST_DAY, talk * 15 + (index % 7)), '09:00').toISOString()
      return { startsAt, endsAt: endOf(startsAt, 90), venueKey: `v${talk}`, roomKey: `v${talk}/r` }
    }),
  }))
}

/** The free hours a school sees when it orders: three months ahead over the whole corps. */
export function benchFreeSlots(): Section {
  const calendars = corps()
  const taken: number[] = []
  let slots = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now()
    slots = countFree(calendars, 90, FIRST_DAY, DAYS).length
    taken.push(performance.now() - started)
  }
  const measured = median(taken.slice(2))
  return {
    title: 'Free hours of the corps',
    how: `${LECTURERS} lecturers, ${DAYS} days, half-hour starts of a talk of 90 minutes; ${ROUNDS} rounds, median`,
    figures: [
      {
        what: 'countFree',
        measured: milliseconds(measured),
        reference: `${slots} different hours`,
        target: '≤ 50 ms',
        met: measured <= 50,
      },
    ],
  }
}
