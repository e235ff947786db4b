import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '@client/api/api'
import { allItems, turning } from '@client/components/paged-list'

/** Members of the caller's area, found by name. */
export function useFoundPeople() {
  const [search, setSearch] = useState('')
  const query = useInfiniteQuery(
    api.volunteer.deed.listPeople.infiniteOptions({
      ...turning,
      input: (after) => ({ search: search.trim(), after }),
      select: allItems,
      placeholderData: keepPreviousData,
    }),
  )
  return { search, setSearch, query }
}
