import { onlineManager } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'

type Foot = { isUnanswered: boolean; busy: boolean; onPress: () => void }

/** What was pressed without a signal is sent by itself when the network is back, as the same request. */
export function useSendWhenBack({ isUnanswered, busy, onPress }: Foot): void {
  const press = useRef(onPress)
  press.current = onPress
  const waits = isUnanswered && !busy
  useEffect(() => {
    if (!waits) return
    return onlineManager.subscribe((isOnline) => {
      if (isOnline) press.current()
    })
  }, [waits])
}
