import * as z from 'zod'
import { CommitteeId, CommitteeLevel, CommitteeRef } from '@shared/committee/committee.model'
import { Instant } from '@shared/kernel/instant'
import { LocalDate } from '@shared/kernel/local-date'
import { line } from '@shared/kernel/text'
import { ArticleId, ArticleStatus, SolicitationId } from './article.model'

const whole = (field: string, least: number, most: number) =>
  z
    .int(`${field}只写数字`)
    .min(least, `${field}最少 ${least}`)
    .max(most, `${field}最多 ${most}`)
    .nullable()

/** What an office asks for. No units named means all of the county's. */
export const Appeal = z.strictObject({
  committeeId: CommitteeId,
  theme: line('主题', { min: 2, max: 40 }),
  wanted: line('写什么', { min: 5, max: 1_000 }),
  mostWords: whole('字数', 100, 10_000),
  /** S2 「不下达指标」: off unless the office wants it, and never ranked. */
  suggested: whole('建议篇数', 1, 20),
  dueOn: LocalDate,
  unitIds: z.array(CommitteeId, '请选择单位').max(1_000, '单位太多，请选“全县各单位”'),
})
export type Appeal = z.infer<typeof Appeal>

/** `past`: its day has passed. `closed`: the office ended it before. */
export const SolicitationStatus = z.enum(['open', 'past', 'closed'])
export type SolicitationStatus = z.infer<typeof SolicitationStatus>

/** A unit of the county one may ask, and whether somebody there is told. */
export const Askable = CommitteeRef.extend({
  level: CommitteeLevel,
  above: z.string(),
  people: z.int(),
})
export type Askable = z.infer<typeof Askable>

/** 征稿 as lists show it. */
export const SolicitationCard = z.object({
  id: SolicitationId,
  desk: CommitteeRef,
  theme: z.string(),
  mostWords: z.int().nullable(),
  dueOn: LocalDate,
  status: SolicitationStatus,
})
export type SolicitationCard = z.infer<typeof SolicitationCard>

/** One that is still open, to somebody whose units are asked. */
export const OpenSolicitation = SolicitationCard.extend({
  /** The caller's units that are asked. */
  units: z.array(CommitteeRef),
  /** How many articles these units have handed in. */
  handedIn: z.int(),
})
export type OpenSolicitation = z.infer<typeof OpenSolicitation>

/** One the office has opened: how many of the units asked have handed something in. */
export const OfficeSolicitation = SolicitationCard.extend({ asked: z.int(), answered: z.int() })
export type OfficeSolicitation = z.infer<typeof OfficeSolicitation>

/** What one unit has handed in and what of it is out; in the order of the tree, never ranked. */
export const UnitProgress = z.object({
  unit: CommitteeRef,
  handedIn: z.int(),
  published: z.int(),
})
export type UnitProgress = z.infer<typeof UnitProgress>

export const SolicitationDetail = SolicitationCard.extend({
  desk: CommitteeRef.extend({ officePhone: z.string().nullable() }),
  wanted: z.string(),
  suggested: z.int().nullable(),
  openedAt: Instant,
  closeReason: z.string().nullable(),
  extensions: z.array(
    z.object({ fromOn: LocalDate, toOn: LocalDate, reason: z.string(), at: Instant }),
  ),
  /** All units to the office, the caller's own to everybody else. */
  progress: z.array(UnitProgress),
  /** The caller is the office that opened it. */
  isOffice: z.boolean(),
})
export type SolicitationDetail = z.infer<typeof SolicitationDetail>

export const Answer = z.object({
  articleId: ArticleId,
  title: z.string(),
  unitName: z.string(),
  status: ArticleStatus,
  submittedOn: LocalDate,
})
export type Answer = z.infer<typeof Answer>
