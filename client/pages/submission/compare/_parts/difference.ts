import { diffArrays, diffChars } from 'diff'

/** A stretch of a paragraph; `changed` is what only this side has. */
export type Stretch = { text: string; changed: boolean }

/** A paragraph both sides have, or one that only this side has, with what is different in it. */
export type Piece = { kind: 'same' | 'removed' | 'added'; stretches: Stretch[] }

/** A paragraph of which less than this is left was written anew, and is marked as a whole. */
const LEAST_LEFT = 0.4

/** Beyond so many changes nobody reads single letters, and a village phone need not reckon them. */
const MOST_CHANGES = 1_500

/** What became of each paragraph, and of each letter in those that were reworked. */
export function differenceOf(older: readonly string[], newer: readonly string[]): Piece[] {
  const runs = diffArrays([...older], [...newer])
  return runs.flatMap(({ value, added, removed }, at) => {
    if (removed) return marked('removed', value, runs[at + 1]?.added ? runs[at + 1]?.value : [])
    if (added) return marked('added', value, runs[at - 1]?.removed ? runs[at - 1]?.value : [])
    return value.map((text): Piece => ({ kind: 'same', stretches: [{ text, changed: false }] }))
  })
}

/** Paragraphs of one side beside those that stand in their place on the other. */
const marked = (
  kind: 'removed' | 'added',
  paragraphs: readonly string[],
  others: readonly string[] = [],
): Piece[] =>
  paragraphs.map((text, at) => ({ kind, stretches: stretchesOf(kind, text, others[at] ?? '') }))

function stretchesOf(kind: 'removed' | 'added', text: string, other: string): Stretch[] {
  const whole = [{ text, changed: true }]
  const [from, to] = kind === 'removed' ? [text, other] : [other, text]
  const runs = diffChars(from, to, { maxEditLength: MOST_CHANGES })
  if (!runs) return whole
  const own = runs.filter((run) => (kind === 'removed' ? !run.added : !run.removed))
  const left = own.reduce((sum, run) => sum + (run[kind] ? 0 : run.value.length), 0)
  if (left < Math.max(text.length, other.length) * LEAST_LEFT) return whole
  return own.map((run) => ({ text: run.value, changed: run[kind] === true }))
}
