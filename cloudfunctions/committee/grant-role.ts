import { recordEvent } from '@cloud/kernel/events'
import { actsAs, holds } from '@shared/account/account.rules'
import { GRANTERS, refusalToGrant } from '@shared/committee/role.rules'
import { maskPhone } from '@shared/kernel/masking'
import { lockCommittee } from './committee.store'
import { signedIn } from './procedures'
import { findPeople, insertGrant } from './role.store'

export const grantRole = signedIn.role.grant.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const committee = await lockCommittee(db, input.committeeId)
    if (!committee || !holds(actor, GRANTERS, committee.path)) throw errors.NOT_FOUND()

    const [personId, namesake] = await findPeople(db, input.name, input.phone)
    if (!personId) throw errors.NO_SUCH_PERSON()
    if (namesake) throw errors.TWO_SUCH_PEOPLE()
    const refusal = refusalToGrant(actor, personId, input.role, committee)
    if (refusal) throw errors[refusal]()

    const { role, committeeId } = input
    const id = await insertGrant(db, { personId, role, committeeId, by: actor.personId, at })
    if (!id) throw errors.ALREADY_HELD()

    await recordEvent(db, {
      topic: 'role.granted',
      subject: { kind: 'roleGrant', id },
      committeeId,
      actor,
      actingAs: actsAs(actor, GRANTERS, committee.path),
      at,
      payload: { personId, role },
    })
    return {
      ...{ id, role, committeeId, committeeName: committee.name, name: input.name },
      phone: maskPhone(input.phone),
      grantedAt: at.toISOString(),
      revocable: true,
    }
  },
)
