import * as z from 'zod'
import { Instant } from '@shared/kernel/instant'
import { SponsorId } from './sponsor.model'
import { SchoolStage, StudentId } from './student.model'

/** S-09: what makes one ask whether a sponsor and a student are related (慈善法 §40, 59). */
export const RelationHint = z.enum([
  'samePhone',
  'sameFamilyName',
  'sameVillage',
  'onTheCase',
  'staff',
])
export type RelationHint = z.infer<typeof RelationHint>

export const RelationOutcome = z.enum(['unrelated', 'related'], '请选择有没有利害关系')
export type RelationOutcome = z.infer<typeof RelationOutcome>

/** What a sponsor asked the township to look into: masked, by number. */
export const RelationInquiry = z.object({
  studentId: StudentId,
  sponsorId: SponsorId,
  code: z.string(),
  stage: SchoolStage,
  village: z.string(),
  sponsor: z.string(),
  hints: z.array(RelationHint),
  askedAt: Instant,
  outcome: RelationOutcome.nullable(),
  conclusion: z.string().nullable(),
})
export type RelationInquiry = z.infer<typeof RelationInquiry>

/** The two names without which nobody can ask around; opening them is written down. */
export const RelationNames = RelationInquiry.extend({
  sponsorName: z.string(),
  organisation: z.string().nullable(),
  studentName: z.string(),
  guardianName: z.string(),
  closesAt: Instant,
})
export type RelationNames = z.infer<typeof RelationNames>
