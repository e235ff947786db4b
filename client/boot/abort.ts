type Listener = () => void

/** Mini-program engines have no AbortController; this is as much of it as TanStack Query asks for. */
class MiniAbortSignal {
  aborted = false
  reason: unknown = undefined
  onabort: Listener | null = null
  private readonly listeners = new Set<Listener>()

  addEventListener(type: string, listener: Listener) {
    if (type === 'abort') this.listeners.add(listener)
  }

  removeEventListener(type: string, listener: Listener) {
    if (type === 'abort') this.listeners.delete(listener)
  }

  throwIfAborted() {
    if (this.aborted) throw this.reason
  }

  trip(reason: unknown) {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason ?? Object.assign(new Error('已取消'), { name: 'AbortError' })
    this.onabort?.()
    for (const listener of Array.from(this.listeners)) listener()
    this.listeners.clear()
  }
}

class MiniAbortController {
  readonly signal = new MiniAbortSignal()

  abort(reason?: unknown) {
    this.signal.trip(reason)
  }
}

export { MiniAbortController as AbortController, MiniAbortSignal as AbortSignal }
