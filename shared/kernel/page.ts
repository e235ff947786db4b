import * as z from 'zod'

/** Keyset paging: the cursor is the id the previous page ended with; there is no page number. */
export const PageQuery = {
  after: z.uuid('请从头再打开这张列表').optional(),
  limit: z.int().min(1).max(50).default(20),
}

export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() })

export type Page<Item> = { items: Item[]; next: string | null }
