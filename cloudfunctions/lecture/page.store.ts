import { ORPCError } from '@orpc/server'
import type { Page } from '@shared/kernel/page'

export type PageAsked = { after?: string | undefined; limit: number }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The id the last page ended with. A cursor nobody gave out is not a cursor. */
export function lastIdOf(after: string): string {
  if (!UUID.test(after)) throw new ORPCError('BAD_REQUEST', { message: '请从头再打开这张列表' })
  return after
}

/** Ask for one row more than fits: whether there is a next page is then known without counting. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  toItem: (row: Row) => Item,
  idOf: (row: Row) => string,
): Page<Item> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(toItem),
    next: rows.length > limit && last !== undefined ? idOf(last) : null,
  }
}
