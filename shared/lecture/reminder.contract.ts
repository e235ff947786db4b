import * as z from 'zod'
import { PersonId } from '@shared/account/account.model'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { BookingId } from './booking.model'
import { bookingRoles } from './booking.rules'
import { CallList } from './reminder.model'

const whom = { bookingId: BookingId, personId: PersonId }

export const reminderContract = {
  /** 电话提醒名单: whom WeChat did not reach, masked. */
  list: reads(bookingRoles)
    .input(query({ bookingId: BookingId }))
    .output(CallList),

  /** Name and number of one of them, to call now; every look is written down. */
  reveal: reads(bookingRoles)
    .input(query(whom))
    .output(z.object({ name: z.string(), phone: z.string() })),

  /** 已打电话: this one has been told. */
  markCalled: writes(bookingRoles)
    .input(command(whom))
    .output(z.object({ bookingId: BookingId })),
}
