import * as z from 'zod'
import { CommitteeRef } from '@shared/committee/committee.model'
import { Instant } from '@shared/kernel/instant'
import { LocalDate } from '@shared/kernel/local-date'
import {
  ArticleColumnId,
  ArticleId,
  ArticleStatus,
  Round,
  SafetyVerdict,
  Version,
} from './article.model'
import { SolicitationCard } from './solicitation.model'

export const DecisionId = z.uuid('请刷新这一页再试').brand<'DecisionId'>()
export type DecisionId = z.infer<typeof DecisionId>

export const Outcome = z.enum(['passed', 'returned', 'refused'])
export type Outcome = z.infer<typeof Outcome>

/** What the three reviews look for: language, then facts, then whether it may go out (§B.6). */
export const ReviewCheck = z.enum([
  'language',
  'figures',
  'names',
  'facts',
  'sources',
  'secrets',
  'minors',
  'direction',
  'leaders',
  'fitness',
])
export type ReviewCheck = z.infer<typeof ReviewCheck>

/** A signature: who decided what in which round, when and why. It can be taken back, never erased. */
export const Decision = z.object({
  id: DecisionId,
  round: Round,
  version: z.int(),
  outcome: Outcome,
  decidedAt: Instant,
  /** The author is told the round, not the person. */
  decidedBy: z.string().nullable(),
  reason: z.string().nullable(),
  notes: z.array(z.object({ number: z.int(), text: z.string() })),
  revertedAt: Instant.nullable(),
  revertReason: z.string().nullable(),
})
export type Decision = z.infer<typeof Decision>

/** An article as the desk's list shows it. */
export const DeskLine = z.object({
  id: ArticleId,
  title: z.string(),
  unitName: z.string(),
  columnName: z.string(),
  status: ArticleStatus,
  important: z.boolean(),
  version: z.int(),
  changedAt: Instant,
  /** Whole days it has waited in this status. */
  waitingDays: z.int(),
})
export type DeskLine = z.infer<typeof DeskLine>

/** One article in full, as its author and those who judge it see it. */
export const ArticleDetail = z.object({
  id: ArticleId,
  status: ArticleStatus,
  mine: z.boolean(),
  unit: CommitteeRef,
  desk: CommitteeRef.extend({ officePhone: z.string().nullable() }),
  columnId: ArticleColumnId.nullable(),
  columnName: z.string().nullable(),
  bylines: z.array(z.string()),
  /** 征稿 it answers, as it stands today. */
  solicitation: SolicitationCard.nullable(),
  important: z.boolean(),
  /** The author sees the working copy, everyone else the version sent last. */
  version: Version,
  /** Numbers of the versions sent so far. */
  sent: z.array(z.int()),
  safety: SafetyVerdict.nullable(),
  returnedFrom: Round.nullable(),
  changedAt: Instant,
  dueOn: LocalDate.nullable(),
  overdue: z.boolean(),
  reason: z.string().nullable(),
  decisions: z.array(Decision),
  /** What the reader may do with it now, by the same rules that decide when they do it. */
  may: z.object({
    decide: z
      .object({
        round: Round,
        refusal: z
          .enum(['MOVED_ON', 'NOT_YOUR_ROUND', 'OWN_ARTICLE', 'SIGNED_ELSEWHERE'])
          .nullable(),
      })
      .nullable(),
    revert: DecisionId.nullable(),
    extend: z.boolean(),
    mark: z.boolean(),
    vouch: z.boolean(),
    takeDown: z.boolean(),
    register: z.boolean(),
  }),
})
export type ArticleDetail = z.infer<typeof ArticleDetail>
