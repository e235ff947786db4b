export type LectureTables = Record<never, never>
