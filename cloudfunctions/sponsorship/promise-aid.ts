import { randomUUID } from 'node:crypto'
import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import type { AidId } from '@shared/sponsorship/aid.model'
import { findProgramme, lockAgreement } from './agreement.store'
import { appendMovement } from './aid.store'
import { signedIn } from './procedures'
import { lockProgramme } from './programme.store'
import { rests } from './review.store'

export const promiseAid = signedIn.aid.promise.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const aidId = randomUUID() as AidId
    const { programmeId, agreementId, portion, happenedOn } = input

    const programme = await findProgramme(db, programmeId)
    if (!programme || !holds(actor, ['countyOffice'], programme.countyPath)) {
      throw errors.NOT_FOUND()
    }
    const locked = await lockProgramme(db, programmeId)
    const agreement = agreementId && (await lockAgreement(db, agreementId))
    if (agreementId && (!agreement || agreement.county_id !== programme.county_id)) {
      throw errors.NOT_FOUND()
    }

    if (locked?.status !== 'open') throw errors.PROGRAMME_CLOSED()
    if (agreement && agreement.status !== 'effective') throw errors.NO_AGREEMENT()
    if (agreement && (await rests(db, agreement.id, at))) throw errors.PAUSED()

    await db
      .insertInto('aid')
      .values({
        id: aidId,
        programme_id: programmeId,
        agreement_id: agreementId,
        student_id: agreement ? agreement.student_id : null,
        kind: portion.kind,
        created_at: at,
      })
      .execute()
    const movementId = await appendMovement(db, {
      aidId,
      from: null,
      to: 'pending',
      portion,
      custodianId: programme.custodian_id,
      happenedOn,
      by: actor.personId,
      at,
      note: input.note || null,
    })

    await recordEvent(db, {
      topic: 'aid.promised',
      subject: { kind: 'aid', id: aidId },
      committeeId: programme.county_id,
      actor,
      actingAs: 'countyOffice',
      at,
      payload: { movementId },
    })
    return { aidId, movementId }
  },
)
