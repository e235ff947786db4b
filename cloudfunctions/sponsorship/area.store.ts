import { sql } from 'kysely'
import type { CommitteePath } from '@shared/committee/committee.model'

type PathColumn = `${'committee' | 'county' | 'here' | 'place' | 'school' | 'village'}.path`

/** The committee of this column is one of these areas or lies below one; of no areas nothing does. */
export const under = (column: PathColumn, paths: readonly CommitteePath[]) =>
  sql<boolean>`${sql.ref(column)} like any(${paths.map((path) => `${path}%`)}::text[])`
