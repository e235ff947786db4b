import * as z from 'zod'
import { PersonId } from '@shared/account/account.model'
import { Instant } from '@shared/kernel/instant'
import { BookingId } from './booking.model'

/** 18:00 the day before, and two hours before (domain L-11). */
export const ReminderKind = z.enum(['eveningBefore', 'hoursBefore'])
export type ReminderKind = z.infer<typeof ReminderKind>

/** Somebody whom no reminder reached through WeChat; name and number masked. */
export const CallLine = z.object({
  personId: PersonId,
  who: z.enum(['lecturer', 'host', 'parent']),
  name: z.string(),
  /** `null` when no number is known. */
  phone: z.string().nullable(),
  why: z.enum(['noQuota', 'refused', 'gaveUp']),
  calledAt: Instant.nullable(),
})
export type CallLine = z.infer<typeof CallLine>

/** 电话提醒名单 of one talk: who is still to be called first. */
export const CallList = z.object({
  bookingId: BookingId,
  lectureTitle: z.string(),
  startsAt: Instant.nullable(),
  venue: z.string(),
  officePhone: z.string().nullable(),
  /** When the first reminder went out; before that there is nobody to call. */
  remindedAt: Instant.nullable(),
  lines: z.array(CallLine),
})
export type CallList = z.infer<typeof CallList>
