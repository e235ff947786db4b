import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import {
  COLLECTIVE_OATH_OFFICES,
  refusalToPlanCollective,
} from '@shared/volunteer/collective-oath.rules'
import { findCeremony, insertCeremony } from './ceremony.store'
import { hasPlannedCollective, listMembers, lockTownship } from './collective-oath.store'
import { findOathTextInForce } from './oath-text.store'
import { signedIn } from './procedures'

export const planCollectiveOath = signedIn.collectiveOath.plan.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const { committeeId, place, leaderName } = input
    const at = now()
    const startsAt = new Date(input.startsAt)

    const township = await lockTownship(db, committeeId)
    if (!township || !holds(actor, COLLECTIVE_OATH_OFFICES, township.path)) throw errors.NOT_FOUND()

    const volunteerIds = await listMembers(db, township)
    const oathText = await findOathTextInForce(db, township.path, actor.personId)
    const refusal = refusalToPlanCollective(
      {
        startsAt,
        hasOathText: oathText !== null,
        members: volunteerIds.length,
        hasPlanned: await hasPlannedCollective(db, committeeId),
      },
      at,
    )
    if (refusal) throw errors[refusal]()
    if (!oathText) throw errors.NO_OATH_TEXT()

    const id = await insertCeremony(db, {
      committeeId,
      oathTextId: oathText.id,
      kind: 'collective',
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
      payload: { people: volunteerIds.length, kind: 'collective' },
    })
    return planned
  },
)
