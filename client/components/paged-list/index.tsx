import type { ReactNode } from 'react'
import { EmptyState } from '../empty-state'
import { MainAction } from '../main-action'
import { type Asked, QueryView } from '../query-view'

type Props<Item> = {
  query: Asked<Item[]> & {
    hasNextPage: boolean
    isFetchingNextPage: boolean
    fetchNextPage: () => unknown
  }
  empty: { why: string; what?: string }
  /** What leads on: 「再看以前的」. */
  more?: string
  children: (items: Item[]) => ReactNode
}

/** A list that comes page by page: the next one is a tap away, never lost. */
export function PagedList<Item>({ query, empty, more = '再看一页', children }: Props<Item>) {
  return (
    <QueryView query={query}>
      {(items) => (
        <>
          {items.length === 0 ? <EmptyState {...empty} /> : children(items)}
          {query.hasNextPage && (
            <MainAction
              kind='second'
              label={more}
              busy={query.isFetchingNextPage}
              onPress={() => query.fetchNextPage()}
            />
          )}
        </>
      )}
    </QueryView>
  )
}

/** How every list turns its pages. */
export const turning = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page: { next: string | null }) => page.next ?? undefined,
}

export const allItems = <Item,>({ pages }: { pages: { items: Item[] }[] }): Item[] =>
  pages.flatMap((page) => page.items)
