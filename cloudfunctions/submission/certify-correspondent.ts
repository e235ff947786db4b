import { randomUUID } from 'node:crypto'
import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { COMPILERS } from '@shared/submission/briefing.rules'
import { refusalToCertify } from '@shared/submission/correspondent.rules'
import { findUnit } from './article.store'
import { insertCertificate, queueForNumber, readStanding } from './correspondent.store'
import { signedIn } from './procedures'

export const certifyCorrespondent = signedIn.correspondent.certify.handler(
  async ({ input: { personId, unitId }, context: { db, actor, now }, errors }) => {
    const at = now()
    const unit = await findUnit(db, unitId)
    if (!unit || !holds(actor, COMPILERS, unit.path)) throw errors.NOT_FOUND()

    await queueForNumber(db, unit.deskId)
    const refusal = refusalToCertify(await readStanding(db, personId, unitId))
    if (refusal) throw errors[refusal]()

    const card = { id: randomUUID(), deskId: unit.deskId, personId, unitId }
    const certificate = await insertCertificate(db, { ...card, by: actor.personId, at })

    await recordEvent(db, {
      topic: 'correspondent.certified',
      subject: { kind: 'person', id: personId },
      committeeId: unit.deskId,
      actor,
      actingAs: 'countyOffice',
      at,
      payload: { unitId, ...certificate },
    })
    return certificate
  },
)
