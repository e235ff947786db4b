/** The browser's own voice, a little slower than usual. */
export const speech = {
  isAvailable: () => typeof speechSynthesis !== 'undefined',
  say(text: string, onEnd: () => void) {
    speechSynthesis.cancel()
    const words = new SpeechSynthesisUtterance(text)
    words.lang = 'zh-CN'
    words.rate = 0.9
    words.onend = onEnd
    words.onerror = onEnd
    speechSynthesis.speak(words)
  },
  stop() {
    if (typeof speechSynthesis !== 'undefined') speechSynthesis.cancel()
  },
}
