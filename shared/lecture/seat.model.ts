import * as z from 'zod'
import { CommitteePath } from '@shared/committee/committee.model'
import { Instant } from '@shared/kernel/instant'
import { line, phone } from '@shared/kernel/text'
import { BookingId, BookingStatus } from './booking.model'
import { Audience } from './lecture.model'
import { Point } from './point.model'

export const SessionId = z.uuid().brand<'SessionId'>()
export type SessionId = z.infer<typeof SessionId>

export const SeatId = z.uuid().brand<'SeatId'>()
export type SeatId = z.infer<typeof SeatId>

/** `offered`: freed, and held for this family until an hour; `lapsed`: that hour passed unanswered. */
export const SeatStatus = z.enum(['booked', 'offered', 'waiting', 'cancelled', 'lapsed'])
export type SeatStatus = z.infer<typeof SeatStatus>

export const ChildStage = z.enum(['kindergarten', 'primary', 'junior', 'senior'], '请选择孩子学段')
export type ChildStage = z.infer<typeof ChildStage>

/** 公开场: a confirmed booking that parents may come to. */
export const Session = z.object({
  id: SessionId,
  bookingId: BookingId,
  lectureTitle: z.string(),
  audiences: z.array(Audience),
  hostName: z.string(),
  hostPath: CommitteePath,
  officePhone: z.string().nullable(),
  venue: z.string(),
  room: z.string(),
  point: Point.nullable(),
  startsAt: Instant,
  minutes: z.int(),
  lecturerName: z.string().nullable(),
  bookingStatus: BookingStatus,
  capacity: z.int(),
  taken: z.int(),
  /** 最低开讲人数; `null` when any number will do (domain L-19). */
  minSeats: z.int().nullable(),
  /** When the office decided to hold it although seats were missing. */
  wentOnAt: Instant.nullable(),
  /** Families on the waiting list. */
  waiting: z.int(),
})
export type Session = z.infer<typeof Session>

/** What a parent holds: a seat, or a place in the line. */
export const Seat = z.object({
  id: SeatId,
  sessionId: SessionId,
  adults: z.int(),
  status: SeatStatus,
  /** How many families stand before this one, plus one; `null` unless waiting. */
  position: z.int().nullable(),
  /** Until when a freed seat is held for this family; `null` unless offered. */
  offeredUntil: Instant.nullable(),
})
export type Seat = z.infer<typeof Seat>

export const MySeat = Seat.extend({ session: Session })
export type MySeat = z.infer<typeof MySeat>

/** One line of the host's list, masked. */
export const RosterLine = z.object({
  id: SeatId,
  calledAs: z.string(),
  phone: z.string(),
  childStage: ChildStage,
  adults: z.int(),
  status: SeatStatus,
})
export type RosterLine = z.infer<typeof RosterLine>

/** All that is asked of a parent (domain L-04). */
export const SeatForm = {
  sessionId: SessionId,
  calledAs: line('称呼', { max: 12 }),
  phone: phone(),
  childStage: ChildStage,
  adults: z.int('请选择来几位大人').min(1, '至少来 1 位大人').max(2, '一家最多来 2 位大人'),
}

export const MinSeats = z
  .int('最低开讲人数要写成整数，或者空着')
  .min(1, '最低开讲人数至少 1 人')
  .max(2000, '最低开讲人数最多 2000 人')

export const Capacity = z
  .int('请填写座位数')
  .min(1, '座位数至少 1 个')
  .max(2000, '座位数最多 2000 个')
