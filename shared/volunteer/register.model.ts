import * as z from 'zod'
import { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import { LocalDate } from '@shared/kernel/local-date'
import { Absence } from './absence.model'
import { ElderKind, JoinsAs, ServiceTime, Sex, Skill } from './application.model'
import { Talk, YearReviewed } from './campaign.model'
import { Honour } from './honour.model'
import { InductionEntry } from './induction.model'
import { VolunteerChange } from './service-state.model'
import { VolunteerId, VolunteerStatus } from './volunteer.model'

/** One line of the register: masked, with nothing but what the list needs. */
export const RegisterLine = z.object({
  id: VolunteerId,
  maskedName: z.string(),
  status: VolunteerStatus,
  statusSince: LocalDate,
  joinsAs: JoinsAs,
  mainElderKind: ElderKind.nullable(),
  villageName: z.string(),
  memberNumber: z.int().nullable(),
  teams: z.array(z.string()),
})
export type RegisterLine = z.infer<typeof RegisterLine>

/** How many people are in each state; 在册 is the sum of those who count so. */
export const StateCount = z.object({
  officeName: z.string(),
  states: z.array(z.object({ status: VolunteerStatus, people: z.int() })),
  onRegister: z.int(),
})
export type StateCount = z.infer<typeof StateCount>

export const EmergencyContact = z.object({
  name: z.string(),
  relation: z.string(),
  phone: z.string(),
})
export type EmergencyContact = z.infer<typeof EmergencyContact>

/** A member's file: 基本, 服务, 培训, 表彰, 评价 (志愿服务条例 §19). What nobody knows is `null`. */
export const VolunteerFile = z.object({
  id: VolunteerId,
  isOwn: z.boolean(),
  name: z.string(),
  status: VolunteerStatus,
  statusSince: LocalDate,
  memberNumber: z.int().nullable(),
  joinsAs: JoinsAs,
  mainElderKind: ElderKind.nullable(),
  villagePath: CommitteePath,
  villageName: z.string(),
  office: z.object({ id: CommitteeId, name: z.string(), phone: z.string().nullable() }),
  basics: z.object({
    sex: Sex.nullable(),
    bornOn: LocalDate.nullable(),
    age: z.int().nullable(),
    phone: z.string().nullable(),
    elderKinds: z.array(ElderKind),
    formerWork: z.string().nullable(),
    skills: z.array(Skill),
    serviceTimes: z.array(ServiceTime),
    approvedOn: LocalDate,
    swornOn: LocalDate.nullable(),
    emergency: EmergencyContact.nullable(),
  }),
  /** The open absence, planned or running. */
  absence: Absence.nullable(),
  teams: z.array(z.object({ name: z.string(), joinedOn: LocalDate, leftOn: LocalDate.nullable() })),
  changes: z.array(VolunteerChange),
  /** 培训: trainings, checks and what was excused, the latest first. */
  inductions: z.array(InductionEntry),
  /** 表彰, the latest first. */
  honours: z.array(Honour),
  /** The years of 审核重登, the latest first, and the talks. */
  reviews: z.array(YearReviewed),
  talks: z.array(Talk),
})
export type VolunteerFile = z.infer<typeof VolunteerFile>
