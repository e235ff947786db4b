import * as z from 'zod'
import { CommitteeId } from '@shared/committee/committee.model'
import { Instant } from '@shared/kernel/instant'
import { LocalDate } from '@shared/kernel/local-date'
import { VolunteerId } from './volunteer.model'

export const CeremonyId = z.uuid().brand<'CeremonyId'>()
export type CeremonyId = z.infer<typeof CeremonyId>

/** New members join by oath (V-07); every second year all members swear together (V-08). */
export const CeremonyKind = z.enum(['joining', 'collective'])
export type CeremonyKind = z.infer<typeof CeremonyKind>

export const CeremonyStatus = z.enum(['planned', 'closed', 'cancelled'])
export type CeremonyStatus = z.infer<typeof CeremonyStatus>

/** How an invitation ended: only who was there and checked in has sworn, or later before a witness. */
export const Attendance = z.enum(['invited', 'present', 'sworn', 'absent', 'released', 'madeUp'])
export type Attendance = z.infer<typeof Attendance>

/** Four digits on the big screen of the hall. */
export const CheckInCode = z
  .string('请填写签到码')
  .trim()
  .regex(/^\d{4}$/, '签到码是大屏幕上的 4 位数字，请再看看')

export const Ceremony = z.object({
  id: CeremonyId,
  committeeId: CommitteeId,
  committeeName: z.string(),
  kind: CeremonyKind,
  startsAt: Instant,
  place: z.string(),
  leaderName: z.string(),
  status: CeremonyStatus,
  oathVersion: z.int(),
  people: z.int(),
  present: z.int(),
})
export type Ceremony = z.infer<typeof Ceremony>

/** One name on the roll. */
export const RollEntry = z.object({
  volunteerId: VolunteerId,
  name: z.string(),
  villageName: z.string(),
  attendance: Attendance,
  checkedInAt: Instant.nullable(),
  memberNumber: z.int().nullable(),
  /** Before whom and when they swore later (V-09). */
  madeUp: z.object({ on: LocalDate, witnessName: z.string() }).nullable(),
})
export type RollEntry = z.infer<typeof RollEntry>

/** A ceremony as its office runs it. */
export const CeremonyRoll = Ceremony.extend({
  checkInCode: z.string(),
  oathBody: z.string(),
  oathIsSample: z.boolean(),
  cancelReason: z.string().nullable(),
  photoUrls: z.array(z.string()),
  roll: z.array(RollEntry),
})
export type CeremonyRoll = z.infer<typeof CeremonyRoll>

/** A ceremony as the person invited to it sees it. */
export const Invitation = z.object({
  ceremonyId: CeremonyId,
  kind: CeremonyKind,
  committeeName: z.string(),
  officePhone: z.string().nullable(),
  startsAt: Instant,
  place: z.string(),
  attendance: Attendance,
  oathBody: z.string(),
})
export type Invitation = z.infer<typeof Invitation>
