import * as z from 'zod'
import { PersonId } from '@shared/account/account.model'
import { FileId } from '@shared/account/file.model'
import { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import { Instant } from '@shared/kernel/instant'
import { line, optionalLine } from '@shared/kernel/text'

export const SectionId = z.uuid('请选择板块').brand<'SectionId'>()
export type SectionId = z.infer<typeof SectionId>

/** 板块: one chapter of the lecture menu. */
export const Section = z.object({ id: SectionId, name: z.string() })
export type Section = z.infer<typeof Section>

export const LectureId = z.uuid('请选择讲座').brand<'LectureId'>()
export type LectureId = z.infer<typeof LectureId>

/** Whom a talk is for (domain §D.3 L-02). */
export const Audience = z.enum([
  'kindergartenParents',
  'primaryParents',
  'juniorParents',
  'seniorParents',
  'students',
  'teachers',
])
export type Audience = z.infer<typeof Audience>

export const Audiences = z
  .array(Audience, '请选择讲给谁听')
  .min(1, '请选择讲给谁听，可以多选')
  .max(6)
  .refine((kinds) => new Set(kinds).size === kinds.length, '讲给谁听里有重复，请再选一次')

export const OutlineStatus = z.enum(['submitted', 'approved', 'returned'])
export type OutlineStatus = z.infer<typeof OutlineStatus>

export const OutlineBody = line('提纲', { min: 20, max: 5000 })

/** One version of what a talk will say; every version is kept. */
export const Outline = z.object({
  version: z.int(),
  body: z.string(),
  fileId: FileId.nullable(),
  status: OutlineStatus,
  returnReason: z.string().nullable(),
  submittedBy: PersonId,
  submittedAt: Instant,
})
export type Outline = z.infer<typeof Outline>

/** A version with who wrote it and who judged it, for its authors and the office. */
export const OutlineVersion = Outline.extend({
  authorName: z.string(),
  reviewerName: z.string().nullable(),
  reviewedAt: Instant.nullable(),
})
export type OutlineVersion = z.infer<typeof OutlineVersion>

/** A prepared talk on the menu. Bookable once a version of its outline is approved. */
export const LectureCard = z.object({
  id: LectureId,
  sectionId: SectionId,
  sectionName: z.string(),
  title: z.string(),
  audiences: z.array(Audience),
  minutes: z.int(),
  equipment: z.string(),
  bookable: z.boolean(),
})
export type LectureCard = z.infer<typeof LectureCard>

export const LectureDetail = LectureCard.extend({
  committeeId: CommitteeId,
  committeeName: z.string(),
  committeePath: CommitteePath,
  officePhone: z.string().nullable(),
  approved: Outline.nullable(),
  /** The version awaiting approval or returned; only its author and the office see it. */
  waiting: Outline.nullable(),
})
export type LectureDetail = z.infer<typeof LectureDetail>

/** What a proposer fills in about a talk. */
export const LectureForm = {
  sectionId: SectionId,
  title: line('讲座名称', { min: 2, max: 40 }),
  audiences: Audiences,
  minutes: z.int('请填写讲多少分钟').min(20, '一场至少讲 20 分钟').max(240, '一场最多讲 240 分钟'),
  equipment: optionalLine('所需设备', { max: 100 }),
  body: OutlineBody,
  fileId: FileId.nullable(),
}
