import * as z from 'zod'
import { CommitteeRef } from '@shared/committee/committee.model'
import { LocalDate } from '@shared/kernel/local-date'
import { line } from '@shared/kernel/text'
import { ArticleId } from './article.model'

export const BriefingId = z.uuid('请从列表里再打开这期简报').brand<'BriefingId'>()
export type BriefingId = z.infer<typeof BriefingId>

export const BriefingStatus = z.enum(['compiling', 'issued'])
export type BriefingStatus = z.infer<typeof BriefingStatus>

/** As it goes to a printer, and as an office edits on. */
export const BriefingFormat = z.enum(['pdf', 'word'])
export type BriefingFormat = z.infer<typeof BriefingFormat>

export const MOST_ITEMS = 40

/** 期号 starts anew each year, 总期号 runs on (S3). */
export const BriefingNumbers = z.object({
  year: z.int(),
  issueNumber: z.int(),
  serialNumber: z.int(),
})
export type BriefingNumbers = z.infer<typeof BriefingNumbers>

/** What is printed on top of every issue of a committee's briefing. */
export const Masthead = z.object({ name: z.string(), office: z.string() })
export type Masthead = z.infer<typeof Masthead>

export const MastheadName = line('刊名', { min: 2, max: 30 })
export const OfficeName = line('编印单位', { min: 2, max: 40 })

const lastPrinted = (field: string, max: number) =>
  z
    .int(`请填写${field}，没有就填 0`)
    .min(0, `${field}不能小于 0`)
    .max(max, `${field}太大，请再看看`)

/** The issue printed last before this system took over; zeros where there was none. */
export const LastPrinted = z.strictObject({
  year: z.int('请填写年份').min(1990, '年份不对，请再看看').max(2100, '年份不对，请再看看'),
  issueNumber: lastPrinted('期号', 999),
  serialNumber: lastPrinted('总期号', 99_999),
})

export const BriefingItem = z.object({
  /** `null` for issues printed before this system. */
  articleId: ArticleId.nullable(),
  title: z.string(),
  body: z.string(),
  suppliedBy: z.string(),
})
export type BriefingItem = z.infer<typeof BriefingItem>

/** An issue as a list shows it. */
export const BriefingLine = z.object({
  id: BriefingId,
  status: BriefingStatus,
  numbers: BriefingNumbers.nullable(),
  issuedOn: LocalDate.nullable(),
  items: z.int(),
})
export type BriefingLine = z.infer<typeof BriefingLine>

/** 简报: one issue, with its numbers once it is signed. */
export const Briefing = z.object({
  id: BriefingId,
  committee: CommitteeRef,
  status: BriefingStatus,
  masthead: Masthead,
  numbers: BriefingNumbers.nullable(),
  issuedOn: LocalDate.nullable(),
  issuedBy: z.string().nullable(),
  items: z.array(BriefingItem),
})
export type Briefing = z.infer<typeof Briefing>

/** A published article no issue has printed yet. */
export const Candidate = z.object({
  articleId: ArticleId,
  title: z.string(),
  unitName: z.string(),
  words: z.int(),
  publishedOn: LocalDate,
  adoptions: z.int(),
})
export type Candidate = z.infer<typeof Candidate>
