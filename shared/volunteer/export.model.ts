import * as z from 'zod'
import { CommitteeId } from '@shared/committee/committee.model'
import { Instant } from '@shared/kernel/instant'
import { optionalLine } from '@shared/kernel/text'
import { ElderKind } from './application.model'
import { CeremonyId } from './ceremony.model'
import { VolunteerId, VolunteerStatus } from './volunteer.model'

export const ExportId = z.uuid().brand<'ExportId'>()
export type ExportId = z.infer<typeof ExportId>

/** V-15: what the office prints. */
export const ExportKind = z.enum(
  ['registrationForm', 'oathRoll', 'registerTable'],
  '请选择要导出什么',
)
export type ExportKind = z.infer<typeof ExportKind>

/** Whose: a committee and below it, narrowed as the register's list is, or one volunteer of it. */
const people = {
  committeeId: CommitteeId,
  /** The beginning of the name. */
  name: optionalLine('姓名', { max: 20 }).optional(),
  status: VolunteerStatus.optional(),
  mainElderKind: ElderKind.optional(),
  teamId: z.uuid('请选择服务队').optional(),
  enrolledIn: z.int().min(1990).max(2100).optional(),
  volunteerId: VolunteerId.optional(),
}

export const ExportScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('registrationForm'), ...people }),
  z.strictObject({ kind: z.literal('registerTable'), ...people }),
  z.strictObject({ kind: z.literal('oathRoll'), ceremonyId: CeremonyId }),
])
export type ExportScope = z.infer<typeof ExportScope>
export type PeopleScope = Exclude<ExportScope, { kind: 'oathRoll' }>

export const ExportVerdict = z.enum(['approved', 'refused'])
export type ExportVerdict = z.infer<typeof ExportVerdict>

/** Follows from the decision and the hour, and is kept nowhere. */
export const ExportState = z.enum(['awaiting', 'refused', 'open', 'closed'])
export type ExportState = z.infer<typeof ExportState>

/** What was asked for, as its asker and the people who may approve it see it. Nobody's data are in it. */
export const ExportRecord = z.object({
  id: ExportId,
  kind: ExportKind,
  committeeName: z.string(),
  people: z.int(),
  unmasked: z.boolean(),
  purpose: z.string().nullable(),
  askedBy: z.string(),
  isOwn: z.boolean(),
  askedAt: Instant,
  state: ExportState,
  decidedBy: z.string().nullable(),
  reason: z.string().nullable(),
  /** Until when it may be downloaded; `null` before it is approved. */
  openUntil: Instant.nullable(),
  fetches: z.int(),
})
export type ExportRecord = z.infer<typeof ExportRecord>
