import * as z from 'zod'
import { LocalDate } from '@shared/kernel/local-date'
import { CommitteeId, CommitteeLevel } from './committee.model'

export const AppointmentId = z.uuid().brand<'AppointmentId'>()
export type AppointmentId = z.infer<typeof AppointmentId>

export const Post = z.enum([
  'honoraryDirector',
  'director',
  'executiveDeputyDirector',
  'deputyDirector',
  'secretaryGeneral',
  'member',
  'groupLeader',
  'executiveDeputyGroupLeader',
  'liaison',
])
export type Post = z.infer<typeof Post>

/** One person in one post of one committee, from a day until a day. */
export const Appointment = z.object({
  id: AppointmentId,
  committeeId: CommitteeId,
  post: Post,
  personName: z.string(),
  /** 驻会: works at the office, and so counts towards the staffing norm. */
  resident: z.boolean(),
  /** 兼任: holds another office beside this one. */
  concurrent: z.boolean(),
  formerPost: z.string().nullable(),
  documentNo: z.string().nullable(),
  startedOn: LocalDate,
  endedOn: LocalDate.nullable(),
  endReason: z.string().nullable(),
})
export type Appointment = z.infer<typeof Appointment>

export const Measure = z.enum(['residents', 'committees'])
export type Measure = z.infer<typeof Measure>

/** The norm for resident leaders, as the office's document states it (O-03). */
export const StaffingNorm = z.object({
  level: CommitteeLevel,
  meetsResidents: z.int(),
  basicResidents: z.int(),
  basicNeedsExecutiveDeputy: z.boolean(),
  document: z.string(),
  effectiveOn: LocalDate,
})
export type StaffingNorm = z.infer<typeof StaffingNorm>

export const StaffingClass = z.enum(['meets', 'basic', 'below'])
export type StaffingClass = z.infer<typeof StaffingClass>
