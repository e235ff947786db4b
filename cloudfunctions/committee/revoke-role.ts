import { recordEvent } from '@cloud/kernel/events'
import { actsAs, holds } from '@shared/account/account.rules'
import { GRANTERS, refusalToRevoke } from '@shared/committee/role.rules'
import { findCommittee } from './committee.store'
import { signedIn } from './procedures'
import { lockGrant, saveRevocation } from './role.store'

export const revokeRole = signedIn.role.revoke.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const grant = await lockGrant(db, input.grantId)
    const committee = grant && (await findCommittee(db, grant.committeeId))
    if (!committee || !holds(actor, GRANTERS, committee.path)) throw errors.NOT_FOUND()

    const refusal = refusalToRevoke(actor, grant, committee)
    if (refusal) throw errors[refusal]()

    await saveRevocation(db, input.grantId, { by: actor.personId, reason: input.reason, at })
    await recordEvent(db, {
      topic: 'role.revoked',
      subject: { kind: 'roleGrant', id: input.grantId },
      committeeId: committee.id,
      actor,
      actingAs: actsAs(actor, GRANTERS, committee.path),
      at,
      payload: { personId: grant.personId, role: grant.role },
    })
    return { grantId: input.grantId, revokedAt: at.toISOString() }
  },
)
