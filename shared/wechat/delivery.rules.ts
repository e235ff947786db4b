import { addDays, localDateOf, momentAt } from '@shared/kernel/local-date'

const MORNING = '08:00'
const EVENING = '21:00'

/** Nobody is woken: a message due between 21:00 and 8:00 in Shanghai waits for the morning. */
export function deliveryMoment(ready: Date): Date {
  const day = localDateOf(ready)
  const morning = momentAt(day, MORNING)
  if (ready < morning) return morning
  return ready < momentAt(day, EVENING) ? ready : momentAt(addDays(day, 1), MORNING)
}

/** Minutes to wait after the first, second … attempt that got no answer. */
const WAITS_MINUTES = [1, 5, 15, 60, 240]

/** After so many attempts it is given up, and a person must act. */
export const MOST_ATTEMPTS = WAITS_MINUTES.length + 1

/** When to try again after `attempts` attempts; `null` when it has been tried often enough. */
export function nextAttemptAt(attempts: number, now: Date): Date | null {
  const wait = WAITS_MINUTES[attempts - 1]
  return wait === undefined ? null : new Date(now.getTime() + wait * 60_000)
}
