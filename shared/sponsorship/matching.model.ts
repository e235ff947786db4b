import * as z from 'zod'
import { CommitteeId } from '@shared/committee/committee.model'
import { Instant } from '@shared/kernel/instant'
import { Need, NeedKind, SchoolStage, StudentCard, StudentId } from './student.model'

export const ProposalId = z.uuid().brand<'ProposalId'>()
export type ProposalId = z.infer<typeof ProposalId>

export const SuggestionId = z.uuid().brand<'SuggestionId'>()
export type SuggestionId = z.infer<typeof SuggestionId>

/** Who is served first when places are short; for the office alone, never on a card (§B.4). */
export const PriorityClass = z.enum(['returned', 'first', 'second', 'third'])
export type PriorityClass = z.infer<typeof PriorityClass>

export const ProposalStatus = z.enum(['open', 'published', 'withdrawn'])
export type ProposalStatus = z.infer<typeof ProposalStatus>

/** One pair, from the reckoning to the sponsor's answer. */
export const SuggestionStatus = z.enum([
  'proposed',
  'confirmed',
  'setAside',
  'dropped',
  'suggested',
  'taken',
  'declined',
  'overtaken',
  'lapsed',
])
export type SuggestionStatus = z.infer<typeof SuggestionStatus>

/** Why a pair that was proposed no longer holds when the office publishes. */
export const DropReason = z.enum([
  'withdrawn',
  'notWaiting',
  'consentGone',
  'held',
  'sponsorGone',
  'related',
  'changed',
  'placesFull',
])
export type DropReason = z.infer<typeof DropReason>

/** Why a waiting student is in no pair. */
export const UnservedReason = z.enum(['noFit', 'placesFull', 'nextRun'])
export type UnservedReason = z.infer<typeof UnservedReason>

/** What speaks for a pair; nothing here tells of hardship. */
export const MatchFacts = z.object({
  namedTownship: z.boolean(),
  stage: SchoolStage,
  needKind: NeedKind,
  /** A yearly need whose whole schooling the sponsor would carry; `null` when the need is not yearly. */
  toTheEnd: z.boolean().nullable(),
  waitingDays: z.int(),
})
export type MatchFacts = z.infer<typeof MatchFacts>

/** One county before a run: what waits and what is offered. */
export const CountyMarket = z.object({
  countyId: CommitteeId,
  county: z.string(),
  students: z.int(),
  sponsors: z.int(),
  places: z.int(),
  openProposalId: ProposalId.nullable(),
})
export type CountyMarket = z.infer<typeof CountyMarket>

const ServedInClass = z.object({
  priorityClass: PriorityClass,
  waiting: z.int(),
  served: z.int(),
})

export const Proposal = z.object({
  proposalId: ProposalId,
  county: z.string(),
  status: ProposalStatus,
  madeAt: Instant,
  closedAt: Instant.nullable(),
  closeReason: z.string().nullable(),
  students: z.int(),
  sponsors: z.int(),
  places: z.int(),
  classes: z.array(ServedInClass),
  unserved: z.array(z.object({ reason: UnservedReason, students: z.int() })),
  /** Pairs left out because a relation is not cleared, and pairs that would both rather have each other. */
  relatedPairs: z.int(),
  blockingPairs: z.int(),
  /** How many pairs stand where. */
  standing: z.partialRecord(SuggestionStatus, z.int()),
})
export type Proposal = z.infer<typeof Proposal>

/** One pair as the office reads it: numbers, a masked sponsor, the reasons. */
export const ProposedPair = z.object({
  suggestionId: SuggestionId,
  card: StudentCard.omit({ waitingDays: true }),
  priorityClass: PriorityClass,
  sponsor: z.string(),
  facts: MatchFacts,
  status: SuggestionStatus,
  reason: z.string().nullable(),
  dropReason: DropReason.nullable(),
})
export type ProposedPair = z.infer<typeof ProposedPair>

export const UnservedStudent = z.object({
  studentId: StudentId,
  code: z.string(),
  stage: SchoolStage,
  need: Need,
  priorityClass: PriorityClass,
  reason: UnservedReason,
})
export type UnservedStudent = z.infer<typeof UnservedStudent>

/** S-08 as the sponsor sees it: an anonymous card and why, without a class. */
export const Suggestion = z.strictObject({
  suggestionId: SuggestionId,
  card: StudentCard,
  facts: MatchFacts,
  expiresAt: Instant,
})
export type Suggestion = z.infer<typeof Suggestion>
