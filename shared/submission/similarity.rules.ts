/** P-13: so many characters in a row are compared at a time. */
const GRAM_LENGTH = 5

/** From this share on an article is called similar, in percent. */
const SIMILAR_PERCENT = 80

/** A shorter text repeats set phrases by chance. */
const FEWEST_GRAMS = 20

/** One gram in so many is kept to find candidates by. */
const ONE_IN = 4

/** Every five characters in a row, once each; punctuation, spaces and case do not count. */
export function fiveGramsOf(text: string): Set<string> {
  const letters =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]/gu) ?? []
  const grams = new Set<string>()
  for (let at = 0; at + GRAM_LENGTH <= letters.length; at += 1) {
    grams.add(letters.slice(at, at + GRAM_LENGTH).join(''))
  }
  return grams
}

/** How much of this text is found in the other, in percent; `null` when it is too short to tell. */
export function overlapPercent(
  text: ReadonlySet<string>,
  other: ReadonlySet<string>,
): number | null {
  if (text.size < FEWEST_GRAMS) return null
  let shared = 0
  for (const gram of text) if (other.has(gram)) shared += 1
  return Math.floor((shared * 1000) / text.size) / 10
}

export const isSimilar = (percent: number | null): boolean =>
  percent !== null && percent >= SIMILAR_PERCENT

/** A whole number of 32 bits for a gram: FNV-1a, its bits well mixed. */
export function hashOf(gram: string): number {
  let hash = 0x811c9dc5
  for (const letter of gram) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) | 0
}

/**
 * The hashes by which candidates are found, in rising order: those that four divides. Whether a gram is
 * kept depends on nothing but itself, so what two texts share is kept by both or by neither, however
 * different their lengths are; the k smallest hashes of each (bottom-k) would promise that only for
 * texts of one length, and here a short piece copied from a long one is to be found.
 */
export const sampleOf = (grams: ReadonlySet<string>): number[] =>
  [...new Set([...grams].map(hashOf))].filter((hash) => hash % ONE_IN === 0).sort((a, b) => a - b)

const TRIPLES = 12

/**
 * What a candidate must hold one group of. Single phrases such as 「关心下一代工作」 stand in half of all
 * articles; three grams together hardly do. With 80 % shared, a triple is shared with 0.8³ = 51 %, so
 * all twelve are missed once in 5,000 times; a short sample is looked for gram by gram.
 */
export function probesOf(sample: readonly number[]): number[][] {
  if (sample.length < TRIPLES * 3) return sample.map((hash) => [hash])
  return Array.from({ length: TRIPLES }, (_, at) => sample.slice(at * 3, at * 3 + 3))
}
