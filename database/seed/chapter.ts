import { createHash } from 'node:crypto'
import type { Database } from '@database/engine'

/** One part of the demonstration county's story. `now` is the moment of seeding: upcoming things lie after it. */
export type Chapter = (db: Database, now: Date) => Promise<void>

/** The same words always give the same id, so chapters can refer to each other's people and places. */
export function seedId<Id extends string>(words: string): Id {
  const hex = createHash('sha256').update(words).digest('hex')
  const variant = ((Number.parseInt(hex[16] as string, 16) & 3) | 8).toString(16)
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ]
  return parts.join('-') as Id
}
