import * as z from 'zod'
import { LocalDate } from '@shared/kernel/local-date'
import { line } from '@shared/kernel/text'

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

export const CommitteeName = line('名称', { min: 2, max: 40 })

/** A committee as a list or a picker shows it. */
export const CommitteeCard = z.object({
  id: CommitteeId,
  name: z.string(),
  level: CommitteeLevel,
  kind: CommitteeKind,
  setting: CommitteeSetting,
  status: CommitteeStatus,
})
export type CommitteeCard = z.infer<typeof CommitteeCard>

export const CommitteeRef = z.object({ id: CommitteeId, name: z.string() })
export type CommitteeRef = z.infer<typeof CommitteeRef>

/** How many active committees of each kind lie below one. Counted from the rows, never stored. */
export const CountByKind = z.record(CommitteeKind, z.int())
export type CountByKind = z.infer<typeof CountByKind>

/** A total somebody printed, kept beside the rows to be compared with them. */
export const DeclaredTotal = z.object({ total: z.int(), asOf: LocalDate, source: z.string() })
export type DeclaredTotal = z.infer<typeof DeclaredTotal>

export const CommitteeDetail = CommitteeCard.extend({
  /** From the root down, without itself. */
  ancestors: z.array(CommitteeRef),
  officePhone: z.string().nullable(),
  contactName: z.string().nullable(),
  mergedInto: CommitteeRef.nullable(),
  below: CountByKind,
  declared: DeclaredTotal.nullable(),
})
export type CommitteeDetail = z.infer<typeof CommitteeDetail>
