import * as z from 'zod'
import { PersonId, Role } from '@shared/account/account.model'
import { CommitteeId } from '@shared/committee/committee.model'
import { Instant } from '@shared/kernel/instant'
import { LocalDate } from '@shared/kernel/local-date'
import { line } from '@shared/kernel/text'
import { ReadPurpose, StudentId } from './student.model'

export const ViewRequestId = z.uuid('这次查看请示不存在').brand<'ViewRequestId'>()
export type ViewRequestId = z.infer<typeof ViewRequestId>

export const ViewRightId = z.uuid('这项长期查看不存在').brand<'ViewRightId'>()
export type ViewRightId = z.infer<typeof ViewRightId>

/** What staff may ask a child's record for. */
export const ViewPurpose = ReadPurpose.extract([
  'verify',
  'objection',
  'relation',
  'agreement',
  'correction',
])
export type ViewPurpose = z.infer<typeof ViewPurpose>

/** Why this one child, in a sentence the chief reads. */
export const ViewSentence = line('为什么要看', { min: 4, max: 100 })

export const ViewDecision = z.enum(['approved', 'refused'])
export type ViewDecision = z.infer<typeof ViewDecision>

/** Roles that work on cases and may hold a lasting right to look. */
export const ViewRole = Role.extract([
  'villageClerk',
  'schoolVerifier',
  'townshipReviewer',
  'countyOffice',
])
export type ViewRole = z.infer<typeof ViewRole>

/** How the reader stands to one child's record. `openUntil` is known once a request was opened. */
export const ViewStanding = z.object({
  state: z.enum(['shut', 'asked', 'refused', 'ready', 'open', 'standing']),
  purpose: ViewPurpose.nullable(),
  /** Why the chief refused. */
  reason: z.string().nullable(),
  openUntil: Instant.nullable(),
  rightUntil: LocalDate.nullable(),
})
export type ViewStanding = z.infer<typeof ViewStanding>

/** One request as its chief reads it: by case number, without the child's name. */
export const ViewRequest = z.object({
  viewId: ViewRequestId,
  studentId: StudentId,
  code: z.string(),
  village: z.string(),
  asker: z.string(),
  role: ViewRole,
  purpose: ViewPurpose,
  /** `null` once the case is erased. */
  sentence: z.string().nullable(),
  askedAt: Instant,
  decision: ViewDecision.nullable(),
  reason: z.string().nullable(),
  decidedBy: z.string().nullable(),
  openedAt: Instant.nullable(),
})
export type ViewRequest = z.infer<typeof ViewRequest>

/** Somebody who works on cases, and the lasting right they hold, if any. */
export const ViewHolder = z.object({
  personId: PersonId,
  name: z.string(),
  role: ViewRole,
  committeeId: CommitteeId,
  committee: z.string(),
  isSelf: z.boolean(),
  right: z
    .object({
      rightId: ViewRightId,
      untilOn: LocalDate,
      reason: z.string(),
      grantedBy: z.string(),
    })
    .nullable(),
})
export type ViewHolder = z.infer<typeof ViewHolder>

/** A week of looks, person by person; counts are of openings and of different children. */
export const ViewWeek = z.object({
  fromOn: LocalDate,
  toOn: LocalDate,
  looks: z.int(),
  children: z.int(),
  readers: z.array(
    z.object({
      name: z.string(),
      role: ViewRole.nullable(),
      children: z.int(),
      looks: z.array(z.object({ code: z.string(), purpose: ReadPurpose, readAt: Instant })),
    }),
  ),
})
export type ViewWeek = z.infer<typeof ViewWeek>
