export type VolunteerTables = Record<never, never>
