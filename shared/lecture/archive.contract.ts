import { query, reads } from '@shared/kernel/procedure'
import { Archive } from './archive.model'
import { BookingId } from './booking.model'
import { bookingRoles } from './booking.rules'

export const archiveContract = {
  /** What was kept of a talk that took place; `null` before it is archived. */
  get: reads(bookingRoles)
    .input(query({ bookingId: BookingId }))
    .output(Archive.nullable()),
}
