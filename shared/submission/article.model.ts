import * as z from 'zod'
import { FileId } from '@shared/account/file.model'
import { CommitteeRef } from '@shared/committee/committee.model'
import { Instant } from '@shared/kernel/instant'
import { LocalDate } from '@shared/kernel/local-date'
import { optionalLine, personName } from '@shared/kernel/text'

export const ArticleId = z.uuid('请从列表里再打开这篇稿件').brand<'ArticleId'>()
export type ArticleId = z.infer<typeof ArticleId>

export const ArticleColumnId = z.uuid('请选择栏目').brand<'ArticleColumnId'>()
export type ArticleColumnId = z.infer<typeof ArticleColumnId>

/** 栏目, a row of the dictionary. */
export const ArticleColumn = z.object({ id: ArticleColumnId, name: z.string() })
export type ArticleColumn = z.infer<typeof ArticleColumn>

export const SolicitationId = z.uuid('请从列表里再打开这次征稿').brand<'SolicitationId'>()
export type SolicitationId = z.infer<typeof SolicitationId>

export const ArticleStatus = z.enum([
  'draft',
  'submitted',
  'inFirstReview',
  'inSecondReview',
  'inFinalReview',
  'returned',
  'accepted',
  'published',
  'refused',
  'takenDown',
])
export type ArticleStatus = z.infer<typeof ArticleStatus>

/** The unit's sign-off and the three reviews of 三审三校. */
export const Round = z.enum(['unit', 'first', 'second', 'final'])
export type Round = z.infer<typeof Round>

/** What WeChat said of exactly this text and these pictures. */
export const SafetyVerdict = z.enum(['pending', 'passed', 'risky', 'review'])
export type SafetyVerdict = z.infer<typeof SafetyVerdict>

export const MOST_PHOTOS = 9
export const MOST_BYLINES = 3

/** One photo of an article; a picture of minors needs their guardians' word. */
export const Photo = z.strictObject({
  fileId: FileId,
  caption: optionalLine('照片说明', { max: 60 }),
  showsMinors: z.boolean('请说明照片里有没有孩子'),
  guardiansAgreed: z.boolean('请说明监护人是否同意'),
})
export type Photo = z.infer<typeof Photo>

/** What an author writes. A draft may lack anything; the text is plain and its lines are paragraphs. */
export const Manuscript = z.strictObject({
  columnId: ArticleColumnId.nullable(),
  /** 征稿 it answers; none for what is sent unasked. */
  solicitationId: SolicitationId.nullable().default(null),
  title: optionalLine('标题', { max: 60 }),
  body: optionalLine('正文', { max: 10_000 }),
  bylines: z.array(personName('署名'), '请填写署名').max(MOST_BYLINES, '署名最多 3 人'),
  photos: z.array(Photo, '请重新选择照片').max(MOST_PHOTOS, '照片最多 9 张'),
})
export type Manuscript = z.infer<typeof Manuscript>

export const ShownPhoto = z.object({ ...Photo.shape, url: z.string().nullable() })

/** One state of the text: sent versions never change, the last one may still be written. */
export const Version = z.object({
  number: z.int(),
  title: z.string(),
  body: z.string(),
  photos: z.array(ShownPhoto),
  words: z.int(),
  savedAt: Instant,
  submittedAt: Instant.nullable(),
})
export type Version = z.infer<typeof Version>

/** An article as its author's list shows it. */
export const MyArticle = z.object({
  id: ArticleId,
  title: z.string(),
  status: ArticleStatus,
  unit: CommitteeRef,
  desk: CommitteeRef,
  changedAt: Instant,
  /** By when the office usually has looked, or by when the author owes a revision. */
  dueOn: LocalDate.nullable(),
  overdue: z.boolean(),
  notes: z.int(),
  /** Why it was refused or taken down. */
  reason: z.string().nullable(),
  adoptions: z.int(),
})
export type MyArticle = z.infer<typeof MyArticle>

/** What anyone may read once it is out. */
export const Publication = z.object({
  id: ArticleId,
  title: z.string(),
  columnName: z.string(),
  unitName: z.string(),
  bylines: z.array(z.string()),
  publishedAt: Instant,
})
export type Publication = z.infer<typeof Publication>
