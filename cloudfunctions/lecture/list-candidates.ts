import { listServingMembers } from '@cloud/volunteer/serving.store'
import { jurisdictions } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import type { Candidate } from '@shared/lecture/booking.model'
import { isOrganiser } from '@shared/lecture/booking.rules'
import { refusalToAsk } from '@shared/lecture/offer.rules'
import { isInFreeTime, talksInMonth } from '@shared/lecture/slot.rules'
import { findBooking } from './booking.store'
import { listServing } from './lecturer.store'
import { heldAt, listHeld, listHeldInRoom, listOffersOf } from './offer.store'
import { roadsOf } from './point.store'
import { signedIn } from './procedures'

export const listCandidates = signedIn.booking.candidates.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const booking = await findBooking(db, input.bookingId)
    if (!booking || !isOrganiser(booking.hostPath, actor)) throw errors.NOT_FOUND()

    const talk = heldAt(booking, input.startsAt)
    const lecturers = await listServing(
      db,
      booking.hostPath,
      jurisdictions(actor, ['countyOffice']),
    )
    const ids = lecturers.map((lecturer) => lecturer.personId)
    const held = await listHeld(db, ids, talk.startsAt, booking.id)
    const inRoom = await listHeldInRoom(db, talk, booking.id)
    const asked = await listOffersOf(db, booking.id)

    const roads = await roadsOf(db, ids, now())
    const members = await listServingMembers(db, ids, localDateOf(talk.startsAt))
    const today = localDateOf(now())
    const venue = { startsAt: input.startsAt, point: booking.point }

    const candidates = lecturers.map((lecturer): Candidate => {
      const own = {
        ...lecturer,
        talks: held.filter((one) => one.lecturerId === lecturer.personId),
        member: members.get(lecturer.personId) ?? null,
      }
      const before = asked.find((offer) => offer.lecturerId === lecturer.personId)?.status
      return {
        lecturerId: lecturer.personId,
        name: lecturer.name,
        teachesSection: lecturer.sections.some((section) => section.id === booking.sectionId),
        inFreeTime: isInFreeTime(lecturer.freeTimes, talk.startsAt, talk.endsAt),
        talksThisMonth: talksInMonth(own.talks, talk.startsAt),
        monthlyLimit: lecturer.monthlyLimit,
        road: roads(lecturer.personId, venue),
        refusal: refusalToAsk(own, talk, inRoom, today),
        answered: before === 'pending' || before === 'accepted' ? null : (before ?? null),
      }
    })
    return candidates.sort(bySuitability)
  },
)

/** Who can come, knows the subject, is free then and has given least comes first. */
function bySuitability(a: Candidate, b: Candidate): number {
  const rank = (one: Candidate) =>
    (one.refusal ? 8 : 0) +
    (one.answered ? 4 : 0) +
    (one.teachesSection ? 0 : 2) +
    (one.inFreeTime ? 0 : 1)
  return rank(a) - rank(b) || a.talksThisMonth - b.talksThisMonth
}
