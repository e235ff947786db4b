export type CommitteeTables = Record<never, never>
