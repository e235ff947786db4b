import * as z from 'zod'
import { PersonId } from '@shared/account/account.model'
import { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import { Instant } from '@shared/kernel/instant'
import { line, optionalLine, personName, phone } from '@shared/kernel/text'
import { Audience, Audiences, LectureId } from './lecture.model'
import { Offer } from './offer.model'
import { Point, Road } from './point.model'

export const BookingId = z.uuid().brand<'BookingId'>()
export type BookingId = z.infer<typeof BookingId>

export const BookingStatus = z.enum([
  'requested',
  'offered',
  'confirmed',
  'delivered',
  'declined',
  'cancelled',
])
export type BookingStatus = z.infer<typeof BookingStatus>

/** 现场人数 by kind; attendances (人次), never people. */
export const Heads = z.object({ parents: z.int(), teachers: z.int(), students: z.int() })
export type Heads = z.infer<typeof Heads>

const head = (kind: string) =>
  z
    .int(`请填写${kind}人数，没有就填 0`)
    .min(0, `${kind}人数不能小于 0`)
    .max(5000, `${kind}人数太大，请再看看`)

export const HeadsForm = { parents: head('家长'), teachers: head('老师'), students: head('学生') }

export const Venue = line('地点', { min: 2, max: 40 })
export const Room = line('会场', { max: 20 })

export const BookingChangeKind = z.enum(['moved', 'cancelled'])
export type BookingChangeKind = z.infer<typeof BookingChangeKind>

/** 改期 or 取消, and why; never deleted (domain L-10). */
export const BookingChange = z.object({
  kind: BookingChangeKind,
  fromAt: Instant,
  toAt: Instant.nullable(),
  reason: z.string(),
  changedAt: Instant,
})
export type BookingChange = z.infer<typeof BookingChange>

/** One delivery of a talk: what a unit ordered and what became of it. */
export const Booking = z.object({
  id: BookingId,
  lectureId: LectureId,
  lectureTitle: z.string(),
  hostId: CommitteeId,
  hostName: z.string(),
  hostPath: CommitteePath,
  officePhone: z.string().nullable(),
  status: BookingStatus,
  requestedAt: Instant,
  firstChoiceAt: Instant,
  secondChoiceAt: Instant,
  minutes: z.int(),
  venue: z.string(),
  room: z.string(),
  /** Where the venue lies on the map; `null` when nobody marked it. */
  point: Point.nullable(),
  /** Out of doors or on the move: fields, visits, hikes (domain O-15). */
  isOutdoors: z.boolean(),
  audiences: z.array(Audience),
  expectedHeads: z.int(),
  equipment: z.string(),
  contactName: z.string(),
  contactPhone: z.string(),
  lecturerId: PersonId.nullable(),
  lecturerName: z.string().nullable(),
  /** Set once a time has been offered to a lecturer. */
  startsAt: Instant.nullable(),
  answerBy: Instant.nullable(),
  /** How many lecturers were asked and did not come. */
  askedInVain: z.int(),
  /** Why it was cancelled or could not be arranged. */
  reason: z.string().nullable(),
  heads: Heads.nullable(),
  countNote: z.string().nullable(),
  sessionId: z.uuid().nullable(),
  /** 改期 and 取消 with their reasons, newest first. */
  changes: z.array(BookingChange),
  /** Every offer made, newest first; the office's record. */
  offers: z.array(Offer),
})
export type Booking = z.infer<typeof Booking>

export const BookingCard = Booking.pick({
  id: true,
  lectureTitle: true,
  hostName: true,
  status: true,
  requestedAt: true,
  firstChoiceAt: true,
  startsAt: true,
  answerBy: true,
  askedInVain: true,
  lecturerName: true,
  expectedHeads: true,
  heads: true,
})
export type BookingCard = z.infer<typeof BookingCard>

/** 点单: what a unit fills in. */
export const BookingForm = {
  lectureId: LectureId,
  hostId: CommitteeId,
  firstChoiceAt: Instant,
  secondChoiceAt: Instant,
  venue: Venue,
  room: Room,
  point: Point.nullable().default(null),
  isOutdoors: z.boolean().default(false),
  audiences: Audiences,
  expectedHeads: z
    .int('请填写预计人数')
    .min(5, '预计人数至少 5 人')
    .max(5000, '预计人数太大，请再看看'),
  equipment: optionalLine('会场设备', { max: 100 }),
  contactName: personName('联系人'),
  contactPhone: phone('联系人手机号'),
}

/** A lecturer the office may ask for one time, and what stands against it. */
export const Candidate = z.object({
  lecturerId: PersonId,
  name: z.string(),
  teachesSection: z.boolean(),
  inFreeTime: z.boolean(),
  talksThisMonth: z.int(),
  monthlyLimit: z.int(),
  road: Road.nullable(),
  refusal: z
    .enum([
      'NOT_APPROVED',
      'NOT_ON_REGISTER',
      'NOT_TRAINED',
      'NOT_CHECKED',
      'CHECK_EXPIRED',
      'TOO_OLD_FOR_FIELD_WORK',
      'AGE_UNKNOWN',
      'CHECK_DUE',
      'NOT_WELL_ENOUGH',
      'CANNOT_WALK_FAR',
      'NO_EMERGENCY_CONTACT',
      'NOT_INSURED',
      'AWAY',
      'MONTH_FULL',
      'LECTURER_BUSY',
      'NO_TIME_TO_TRAVEL',
      'ROOM_TAKEN',
    ])
    .nullable(),
  /** What this lecturer already answered to this booking. */
  answered: z.enum(['declined', 'expired', 'withdrawn']).nullable(),
})
export type Candidate = z.infer<typeof Candidate>
