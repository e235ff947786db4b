type Outcome = 'passed' | 'risky' | 'review' | 'gaveUp'

/** WeChat reads 2500 characters at a time. */
const CHUNK = 2500

/** What stands at the end of one chunk stands at the beginning of the next: no phrase is cut in two. */
const OVERLAP = 50

/** The text in pieces WeChat takes. */
export function chunksOf(text: string): string[] {
  const chunks: string[] = []
  for (let at = 0; at === 0 || at + OVERLAP < text.length; at += CHUNK - OVERLAP) {
    chunks.push(text.slice(at, at + CHUNK))
  }
  return chunks
}

/**
 * The verdict on content of several parts. One risky part makes all of it risky; a part WeChat was
 * unsure about, or could not be asked about, needs a person's eyes.
 */
export function verdictOf(
  outcomes: readonly (Outcome | null)[],
): 'pending' | 'passed' | 'risky' | 'review' {
  if (outcomes.includes('risky')) return 'risky'
  if (outcomes.includes(null)) return 'pending'
  return outcomes.every((outcome) => outcome === 'passed') ? 'passed' : 'review'
}
