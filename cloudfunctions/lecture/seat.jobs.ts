import { recordEvent } from '@cloud/kernel/events'
import type { Job } from '@cloud/kernel/timer'
import { transact } from '@database/engine'
import { refusalToAcceptSeat } from '@shared/lecture/seat.rules'
import { recordPassed } from './line.events'
import { letLapse, listLapsing, lockSeat, seatTheLine } from './line.store'

const AT_ONCE = 200

/** 候补 (domain L-09): a seat held in vain goes on to the next family, in one transaction. */
const passSeatsOn: Job = async (db, now) => {
  const lapsing = await listLapsing(db, now, AT_ONCE)
  let passed = 0
  for (const { id } of lapsing) {
    passed += await transact(db, async (tx) => {
      const found = await lockSeat(tx, id)
      if (found?.seat.status !== 'offered') return 0
      const { seat, times } = found
      if (refusalToAcceptSeat(seat, now) !== 'OFFER_LAPSED') return 0

      await letLapse(tx, seat)
      const next = await seatTheLine(tx, seat.sessionId, times, now)

      const { sessionId } = seat
      const happened = { committeeId: times.hostId, at: now, payload: { sessionId } }
      await recordEvent(tx, {
        topic: 'seat.lapsed',
        subject: { kind: 'seat', id },
        actor: null,
        ...happened,
      })
      await recordPassed(tx, next, happened)
      return 1
    })
  }
  return passed
}

export const seatJobs = { passSeatsOn } satisfies Record<string, Job>
