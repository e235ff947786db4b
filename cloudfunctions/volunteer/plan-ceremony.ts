import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { CEREMONY_OFFICES, refusalToPlan } from '@shared/volunteer/ceremony.rules'
import { findCeremony, insertCeremony } from './ceremony.store'
import { findOathTextInForce } from './oath-text.store'
import { findCommittee } from './place.store'
import { signedIn } from './procedures'
import { lockFreeToSwear } from './volunteer.store'

export const planCeremony = signedIn.ceremony.plan.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const { committeeId, place, leaderName } = input
    const startsAt = new Date(input.startsAt)
    const volunteerIds = [...new Set(input.volunteerIds)]

    const committee = await findCommittee(db, committeeId)
    if (!committee || !holds(actor, CEREMONY_OFFICES, committee.path)) throw errors.NOT_FOUND()
    const free = await lockFreeToSwear(db, committee.path, volunteerIds)
    const oathText = await findOathTextInForce(db, committee.path, actor.personId)

    const allAwaiting = free.length === volunteerIds.length
    const refusal = refusalToPlan({ startsAt, hasOathText: oathText !== null, allAwaiting }, at)
    if (refusal) throw errors[refusal]()
    if (!oathText) throw errors.NO_OATH_TEXT()

    const id = await insertCeremony(db, {
      committeeId,
      oathTextId: oathText.id,
      kind: 'joining',
      startsAt,
      place,
      leaderName,
      plannedBy: actor.personId,
      volunteerIds,
    })
    const planned = await findCeremony(db, id)
    if (!planned) throw errors.NOT_FOUND()

    await recordEvent(db, {
      topic: 'ceremony.planned',
      subject: { kind: 'ceremony', id },
      committeeId,
      actor,
      at,
      after: planned,
      payload: { people: volunteerIds.length },
    })
    return planned
  },
)
