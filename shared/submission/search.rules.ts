import type { Stretch } from './search.model'

export const MOST_HITS = 20

/** 「孝道 家风」 are two words, and both must be there; what is typed twice is one. */
export const wordsLookedFor = (typed: string): string[] => [
  ...new Set(typed.toLowerCase().split(/\s+/).filter(Boolean)),
]

/** Every pair of neighbouring Chinese characters, and every Latin word or number whole. */
export function gramsOf(text: string): string[] {
  const runs = text.toLowerCase().match(/\p{Script=Han}+|[\p{Script=Latin}\p{N}]+/gu) ?? []
  return [...new Set(runs.flatMap((run) => (isHan(run) ? pairsOf([...run]) : [run])))]
}

const isHan = (run: string) => /\p{Script=Han}/u.test(run)

const pairsOf = (letters: readonly string[]) =>
  letters.slice(1).map((letter, at) => `${letters[at]}${letter}`)

/** The text cut where a word begins and ends. */
export function stretchesOf(text: string, words: readonly string[]): Stretch[] {
  const low = text.toLowerCase()
  const stretches: Stretch[] = []
  let done = 0
  while (done < text.length) {
    const next = firstHit(low, words, done)
    if (!next) break
    if (next.at > done) stretches.push({ text: text.slice(done, next.at), hit: false })
    done = next.at + next.length
    stretches.push({ text: text.slice(next.at, done), hit: true })
  }
  if (done < text.length) stretches.push({ text: text.slice(done), hit: false })
  return stretches
}

/** So many letters are shown before the first hit, and so many in all. */
const BEFORE = 12
const LENGTH = 60

/** The stretch of the body around the first hit; nothing where there is none. */
export function excerptOf(body: string, words: readonly string[]): Stretch[] {
  const flat = body.replace(/\s+/g, ' ')
  const hit = firstHit(flat.toLowerCase(), words, 0)
  if (!hit) return []
  const from = Math.max(0, hit.at - BEFORE)
  const cut = flat.slice(from, from + LENGTH)
  const shown = `${from > 0 ? '…' : ''}${cut}${from + LENGTH < flat.length ? '…' : ''}`
  return stretchesOf(shown, words)
}

/** The first of the words at or after `from`; of several at one place the longest. */
function firstHit(low: string, words: readonly string[], from: number) {
  const hits = words
    .map((word) => ({ at: low.indexOf(word, from), length: word.length }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.length - a.length)
  return hits[0] ?? null
}
