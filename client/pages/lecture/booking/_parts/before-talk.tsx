import { useQuery } from '@tanstack/react-query'
import { api } from '@client/api/api'
import { MainAction } from '@client/components/main-action'
import { useNow } from '@client/design/use-now'
import type { Actor } from '@shared/account/account.model'
import type { Booking } from '@shared/lecture/booking.model'
import type { SessionId } from '@shared/lecture/seat.model'
import { go } from '../../go'
import { FewSeats } from './few-seats'

/** What is to be done in the last day before a talk: decide about empty seats, phone whom WeChat missed. */
export function BeforeTalk({ booking, me }: { booking: Booking; me: Actor }) {
  const { id: bookingId, status, startsAt, sessionId } = booking
  const now = useNow()
  const isAhead =
    status === 'confirmed' && startsAt !== null && now.getTime() < Date.parse(startsAt)
  const calls = useQuery(
    api.lecture.reminder.list.queryOptions({ input: { bookingId }, enabled: isAhead }),
  )
  if (!isAhead) return null
  const left = calls.data?.lines.filter((line) => line.calledAt === null).length ?? 0
  return (
    <>
      {sessionId && <FewSeats booking={booking} sessionId={sessionId as SessionId} me={me} />}
      {calls.data?.remindedAt && (
        <MainAction
          kind='second'
          label={left > 0 ? `还有 ${left} 位要打电话提醒` : '电话提醒名单'}
          onPress={() => go('calls', { bookingId })}
        />
      )}
    </>
  )
}
