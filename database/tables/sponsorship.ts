export type SponsorshipTables = Record<never, never>
