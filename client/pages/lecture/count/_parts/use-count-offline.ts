import { useEffect, useRef } from 'react'
import { useSendWhenBack } from '@client/forms/use-send-when-back'
import type { BookingId } from '@shared/lecture/booking.model'
import { keepUnsent, unsentCounts } from '../../unsent-counts'

type Foot = { isUnanswered: boolean; busy: boolean; onPress: () => void }

/**
 * A count made without a signal stays on the phone and is sent as the same request: when the network
 * is back, and when the page is opened again. True while it waits.
 */
export function useCountOffline(
  talk: { bookingId: BookingId; title: string },
  foot: Foot,
): boolean {
  const { bookingId, title } = talk
  const waited = useRef(unsentCounts().some((one) => one.bookingId === bookingId))
  const press = useRef(foot.onPress)
  press.current = foot.onPress
  useSendWhenBack(foot)
  useEffect(() => {
    if (waited.current) press.current()
  }, [])
  useEffect(() => {
    if (foot.isUnanswered) keepUnsent({ bookingId, title })
  }, [foot.isUnanswered, bookingId, title])
  return foot.isUnanswered || waited.current
}
