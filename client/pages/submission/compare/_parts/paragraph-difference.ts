export type Piece = { kind: 'same' | 'removed' | 'added'; text: string }

/** What became of each paragraph: the longest run both versions share stays, the rest went or came. */
export function differenceOf(older: readonly string[], newer: readonly string[]): Piece[] {
  const shared = sharedLengths(older, newer)
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < older.length || j < newer.length) {
    const [old, fresh] = [older[i], newer[j]]
    if (old !== undefined && old === fresh) {
      pieces.push({ kind: 'same', text: old })
      i += 1
      j += 1
    } else if (
      old !== undefined &&
      (fresh === undefined || at(shared, i + 1, j) >= at(shared, i, j + 1))
    ) {
      pieces.push({ kind: 'removed', text: old })
      i += 1
    } else {
      pieces.push({ kind: 'added', text: fresh ?? '' })
      j += 1
    }
  }
  return pieces
}

const at = (table: readonly number[][], i: number, j: number) => table[i]?.[j] ?? 0

/** For each pair of places, how many paragraphs the rests share in order. */
function sharedLengths(older: readonly string[], newer: readonly string[]): number[][] {
  const table = Array.from({ length: older.length + 1 }, () =>
    Array<number>(newer.length + 1).fill(0),
  )
  for (let i = older.length - 1; i >= 0; i -= 1) {
    for (let j = newer.length - 1; j >= 0; j -= 1) {
      const row = table[i]
      if (!row) continue
      row[j] =
        older[i] === newer[j]
          ? at(table, i + 1, j + 1) + 1
          : Math.max(at(table, i + 1, j), at(table, i, j + 1))
    }
  }
  return table
}
