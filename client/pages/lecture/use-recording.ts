import Taro, { useDidHide } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'

/** Only one recording is heard at a time. */
let hush: (() => void) | null = null

const END_SECONDS = 0.5

/**
 * Play a recording from where one stopped. Its address lives five minutes, so each start asks for a
 * new one, and so does a recording that breaks off because its address ran out.
 */
export function useRecording(ask: () => Promise<{ url: string }>) {
  const [state, setState] = useState<'silent' | 'coming' | 'playing' | 'failed'>('silent')
  const [heard, setHeard] = useState(0)
  const [length, setLength] = useState(0)
  const position = useRef(0)
  const sound = useRef<Taro.InnerAudioContext | null>(null)
  const turn = useRef(0)

  function stop(how: 'silent' | 'failed' = 'silent') {
    turn.current++
    const { current } = sound
    sound.current = null
    current?.destroy()
    setState(how)
  }

  async function play() {
    hush?.()
    hush = stop
    const mine = ++turn.current
    setState('coming')
    const address = await ask().catch(() => null)
    if (mine !== turn.current) return
    if (!address) return stop('failed')
    start(address.url, position.current)
  }

  function start(url: string, from: number) {
    const context = Taro.createInnerAudioContext()
    const whileMine = (act: () => void) => () => {
      if (sound.current === context) act()
    }
    sound.current = context
    context.startTime = from
    context.autoplay = true
    context.onTimeUpdate(
      whileMine(() => {
        position.current = context.currentTime
        setHeard(context.currentTime)
        setLength(context.duration)
        setState('playing')
      }),
    )
    context.onWaiting(whileMine(() => setState('coming')))
    // A browser pauses at the end before it says that it is the end.
    const rest = whileMine(() => {
      const isHeard = context.currentTime >= context.duration - END_SECONDS
      stop()
      if (!isHeard) return
      position.current = 0
      setHeard(0)
    })
    context.onPause(rest)
    context.onEnded(rest)
    context.onError(whileMine(() => (position.current > from ? play() : stop('failed'))))
    context.src = url
  }

  useEffect(() => {
    // Who left the phone on silent means the ringing, not the recording.
    if (process.env.TARO_ENV === 'weapp') {
      void Taro.setInnerAudioOption({ obeyMuteSwitch: false }).catch(() => undefined)
    }
    return () => {
      turn.current++
      const { current } = sound
      sound.current = null
      current?.destroy()
    }
  }, [])
  useDidHide(() => sound.current && stop())

  return { state, heard, length, play, stop: () => stop() }
}
