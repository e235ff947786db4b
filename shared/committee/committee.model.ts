import * as z from 'zod'

export const CommitteeId = z.uuid().brand<'CommitteeId'>()
export type CommitteeId = z.infer<typeof CommitteeId>

/** Ancestor labels from the root down, each closed by a dot: `3.17.204.` */
export const CommitteePath = z
  .string()
  .regex(/^(\d+\.)+$/)
  .brand<'CommitteePath'>()
export type CommitteePath = z.infer<typeof CommitteePath>

/** Where in the tree a committee stands; a school of the county stands beside its townships. */
export const CommitteeLevel = z.enum([
  'nation',
  'province',
  'city',
  'county',
  'township',
  'village',
])
export type CommitteeLevel = z.infer<typeof CommitteeLevel>

/** What a committee belongs to (S1 counts by these). `area` is whatever governs villages, up to the nation. */
export const CommitteeKind = z.enum([
  'area',
  'village',
  'community',
  'department',
  'school',
  'enterprise',
])
export type CommitteeKind = z.infer<typeof CommitteeKind>

/** Rural elders join younger (S2), so the register asks where a committee lies. */
export const CommitteeSetting = z.enum(['rural', 'urban'])
export type CommitteeSetting = z.infer<typeof CommitteeSetting>

export const CommitteeStatus = z.enum(['active', 'suspended', 'merged'])
export type CommitteeStatus = z.infer<typeof CommitteeStatus>

/** S1: 建起来 → 动起来 → 好起来; S1's 半瘫痪 and S2's 滑坡 are `dormant`. */
export const Vitality = z.enum(['established', 'active', 'thriving', 'dormant'])
export type Vitality = z.infer<typeof Vitality>
