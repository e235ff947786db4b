import { useEffect, useState } from 'react'

const TICK_MS = 5_000

/** The time, kept going: what opens at nine must not stay grey on a screen opened at ten to. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
