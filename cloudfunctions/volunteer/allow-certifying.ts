import { recordEvent } from '@cloud/kernel/events'
import type { Actor } from '@shared/account/account.model'
import { actsAs, holds, jurisdictions } from '@shared/account/account.rules'
import type { CommitteePath } from '@shared/committee/committee.model'
import {
  CERTIFYING_KEEPERS,
  refusalToAllow,
  refusalToForbid,
} from '@shared/volunteer/statement.rules'
import { endRight, giveRight, listCertifyingOffices, lockCertifying } from './certifying.store'
import { signedIn } from './procedures'

export const listCertifying = signedIn.certifying.list.handler(({ context: { db, actor } }) =>
  listCertifyingOffices(db, jurisdictions(actor, CERTIFYING_KEEPERS)),
)

/** The actor stands above it and not only beside or in it. */
const isAbove = (actor: Actor, path: CommitteePath): boolean =>
  jurisdictions(actor, CERTIFYING_KEEPERS).some((own) => own !== path && path.startsWith(own))

export const allowCertifying = signedIn.certifying.allow.handler(
  async ({ input: { committeeId, basis, since }, context: { db, actor, now }, errors }) => {
    const at = now()
    const office = await lockCertifying(db, committeeId)
    if (!office || !holds(actor, CERTIFYING_KEEPERS, office.path)) throw errors.NOT_FOUND()

    const refusal = refusalToAllow({ isAbove: isAbove(actor, office.path), may: office.may })
    if (refusal) throw errors[refusal]()

    await giveRight(db, { committeeId, basis, since, by: actor.personId, at })

    await recordEvent(db, {
      topic: 'certifying.allowed',
      subject: { kind: 'committee', id: committeeId },
      committeeId,
      actor,
      actingAs: actsAs(actor, CERTIFYING_KEEPERS, office.path),
      at,
      after: { basis, since },
      payload: { since },
    })
    return { committeeId }
  },
)

export const forbidCertifying = signedIn.certifying.forbid.handler(
  async ({ input: { committeeId, reason }, context: { db, actor, now }, errors }) => {
    const at = now()
    const office = await lockCertifying(db, committeeId)
    if (!office || !holds(actor, CERTIFYING_KEEPERS, office.path)) throw errors.NOT_FOUND()

    const refusal = refusalToForbid({ isAbove: isAbove(actor, office.path), may: office.may })
    if (refusal) throw errors[refusal]()

    await endRight(db, committeeId, { by: actor.personId, at, reason })

    await recordEvent(db, {
      topic: 'certifying.forbidden',
      subject: { kind: 'committee', id: committeeId },
      committeeId,
      actor,
      actingAs: actsAs(actor, CERTIFYING_KEEPERS, office.path),
      at,
      after: { reason },
    })
    return { committeeId }
  },
)
