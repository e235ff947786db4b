import { maskName, maskPhone } from '@shared/kernel/masking'
import type { CallLine } from '@shared/lecture/reminder.model'
import { findCalls } from './call.steps'
import { signedIn } from './procedures'
import { findRemindedAt } from './reminder.store'

const order: readonly CallLine['who'][] = ['lecturer', 'host', 'parent']

export const listCalls = signedIn.reminder.list.handler(
  async ({ input: { bookingId }, context: { db, actor }, errors }) => {
    const calls = await findCalls(db, bookingId, actor)
    if (!calls) throw errors.NOT_FOUND()

    const { booking, lines } = calls
    const remindedAt = await findRemindedAt(db, bookingId)
    return {
      bookingId,
      lectureTitle: booking.lectureTitle,
      startsAt: booking.startsAt,
      venue: `${booking.venue}${booking.room}`,
      officePhone: booking.officePhone,
      remindedAt: remindedAt?.toISOString() ?? null,
      lines: lines
        .map(
          ({ personId, who, name, phone, why, calledAt }): CallLine => ({
            personId,
            who,
            name: maskName(name ?? ''),
            phone: phone && maskPhone(phone),
            why,
            calledAt: calledAt?.toISOString() ?? null,
          }),
        )
        .sort(
          (a, b) =>
            Number(a.calledAt !== null) - Number(b.calledAt !== null) ||
            order.indexOf(a.who) - order.indexOf(b.who),
        ),
    }
  },
)
