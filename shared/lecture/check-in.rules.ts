import { COUNT_WINDOW_MINUTES } from './booking.rules'
import type { Door } from './check-in.model'
import type { SeatStatus, Session } from './seat.model'
import { endOf } from './slot.rules'

/** The picture at the door changes this often (domain L-12). */
export const CODE_SECONDS = 60

/** Which minute a code is for. */
export const codeMinuteOf = (now: Date): number => Math.floor(now.getTime() / (CODE_SECONDS * 1000))

export type CodeRefusal = 'CODE_OLD'

/** The code on the screen, and the one before it for whoever was just pointing the phone. */
export const refusalToTrust = (codeMinute: number, now: Date): CodeRefusal | null => {
  const age = codeMinuteOf(now) - codeMinute
  return age === 0 || age === 1 ? null : 'CODE_OLD'
}

type Talk = Pick<Session, 'startsAt' | 'minutes' | 'bookingStatus'>

/** The door is open from half an hour before the talk to half an hour after it. */
export const doorTimes = ({ startsAt, minutes }: Talk): Pick<Door, 'opensAt' | 'closesAt'> => ({
  opensAt: endOf(startsAt, -COUNT_WINDOW_MINUTES),
  closesAt: endOf(endOf(startsAt, minutes), COUNT_WINDOW_MINUTES),
})

export const isDoorOpen = (talk: Talk, now: Date): boolean => refusalAtDoor(talk, now) === null

export type DoorRefusal = 'NOT_HELD' | 'TOO_EARLY' | 'TOO_LATE'

export function refusalAtDoor(talk: Talk, now: Date): DoorRefusal | null {
  if (talk.bookingStatus !== 'confirmed') return 'NOT_HELD'
  const { opensAt, closesAt } = doorTimes(talk)
  if (now.getTime() < Date.parse(opensAt)) return 'TOO_EARLY'
  return now.getTime() <= Date.parse(closesAt) ? null : 'TOO_LATE'
}

export type CheckInRefusal = DoorRefusal | 'NO_SEAT' | 'ALREADY_HERE'

/** Whoever gave the seat back, or only waits, is not checked in; and nobody twice. */
export function refusalToCheckIn(
  seat: { status: SeatStatus; arrivedAt: string | null },
  talk: Talk,
  now: Date,
): CheckInRefusal | null {
  if (seat.arrivedAt !== null) return 'ALREADY_HERE'
  if (seat.status !== 'booked') return 'NO_SEAT'
  return refusalAtDoor(talk, now)
}

/** Where the picture at the door leads. */
export const doorPage = (sessionId: string, code: string): string =>
  `/pages/lecture/arrive/index?sessionId=${sessionId}&code=${code}`

/** The page of ours a scanned picture means, or `null` for any other picture. */
export function doorPageOf(scanned: string): string | null {
  const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
  const page = new RegExp(
    `/pages/lecture/arrive/index\\?sessionId=${id}&code=[0-9a-z]{1,8}\\.[\\w-]{16}$`,
  )
  return page.exec(scanned)?.[0] ?? null
}
