/** A mini-program has no speech of its own: WeChat's paid plugin is not used, the phone's screen reader is. */
export const speech = {
  isAvailable: () => false,
  say(_text: string, onEnd: () => void) {
    onEnd()
  },
  stop() {},
}
