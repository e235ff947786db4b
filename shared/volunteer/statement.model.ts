import * as z from 'zod'
import { CommitteeId } from '@shared/committee/committee.model'
import { Instant } from '@shared/kernel/instant'
import { LocalDate } from '@shared/kernel/local-date'
import { ElderKind } from './application.model'
import { YearReviewed } from './campaign.model'
import { DeedLine } from './deed.model'
import { Honour } from './honour.model'
import { InductionEntry } from './induction.model'
import { VolunteerId } from './volunteer.model'

export const StatementId = z.uuid().brand<'StatementId'>()
export type StatementId = z.infer<typeof StatementId>

/** What the picture on a statement says: nobody guesses it. */
export const StatementCode = z.uuid().brand<'StatementCode'>()
export type StatementCode = z.infer<typeof StatementCode>

/** A statement in a list. */
export const StatementCard = z.object({
  id: StatementId,
  number: z.string(),
  /** The organisation may certify, so it may call it 证明 (O-10). */
  certified: z.boolean(),
  from: LocalDate,
  to: LocalDate,
  issuedAt: Instant,
  issuedBy: z.string(),
})
export type StatementCard = z.infer<typeof StatementCard>

/** 服务记录清单 in the five parts of 志愿服务条例 §19, as it was when it was issued. */
export const Statement = StatementCard.extend({
  volunteerId: VolunteerId,
  code: StatementCode,
  officeName: z.string(),
  basics: z.object({
    name: z.string(),
    mainElderKind: ElderKind.nullable(),
    villageName: z.string(),
    memberNumber: z.int().nullable(),
    enrolledOn: LocalDate.nullable(),
    teams: z.array(z.string()),
  }),
  deeds: z.array(DeedLine),
  confirmedMinutes: z.int(),
  /** Trainings and honours up to its last day. */
  trainings: z.array(InductionEntry),
  honours: z.array(Honour),
  reviews: z.array(YearReviewed),
})
export type Statement = z.infer<typeof Statement>

/** What anyone who scans it learns: that it is ours, and what it adds up to. */
export const VerifiedStatement = z.object({
  number: z.string(),
  certified: z.boolean(),
  maskedName: z.string(),
  officeName: z.string(),
  from: LocalDate,
  to: LocalDate,
  deeds: z.int(),
  confirmedMinutes: z.int(),
  issuedAt: Instant,
  /** So many of its lines have been corrected since. */
  corrected: z.int(),
})
export type VerifiedStatement = z.infer<typeof VerifiedStatement>

/** An office below the caller's, and by what right it calls its statements 证明; `null` when it may not. */
export const CertifyingOffice = z.object({
  committeeId: CommitteeId,
  committeeName: z.string(),
  right: z.object({ basis: z.string(), since: LocalDate, givenBy: z.string() }).nullable(),
})
export type CertifyingOffice = z.infer<typeof CertifyingOffice>
