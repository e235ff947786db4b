import { randomUUID } from 'node:crypto'
import { recordEvent } from '@cloud/kernel/events'
import { localDateOf } from '@shared/kernel/local-date'
import type { AgreementId } from '@shared/sponsorship/agreement.model'
import { AGREEMENT_TEMPLATE_VERSION, refusalToDraw } from '@shared/sponsorship/agreement.rules'
import { isLive } from '@shared/sponsorship/hold.rules'
import { isCountyOffice } from '@shared/sponsorship/student.rules'
import { findProgramme } from './agreement.store'
import { lockCase, saveStanding, takeNumber } from './case.store'
import { closeHold, findHoldRow, lockHold, toHold } from './hold.store'
import { signedIn } from './procedures'

export const drawAgreement = signedIn.agreement.draw.handler(
  async ({ input: { holdId, terms, schoolAgreedBy }, context: { db, actor, now }, errors }) => {
    const at = now()
    const agreementId = randomUUID() as AgreementId

    const wanted = await findHoldRow(db, holdId)
    const file = wanted && (await lockCase(db, wanted.student_id, at))
    const hold = file && (await lockHold(db, holdId))
    if (!hold || !file || !isCountyOffice(file, actor)) throw errors.NOT_FOUND()

    const programme = await findProgramme(db, terms.programmeId)
    const open = programme?.status === 'open' && programme.county_id === file.countyId
    const refusal = refusalToDraw(file, { held: isLive(toHold(hold, at), at), terms, open })
    if (refusal) throw errors[refusal]()

    const year = Number(localDateOf(at).slice(0, 4))
    const taken = await takeNumber(db, file.countyId, 'agreement', year)
    const number = `${year}-${String(taken).padStart(3, '0')}`
    await db
      .insertInto('agreement')
      .values({
        id: agreementId,
        number,
        county_id: file.countyId,
        hold_id: holdId,
        student_id: file.studentId,
        sponsor_id: hold.sponsor_id,
        programme_id: terms.programmeId,
        template_version: AGREEMENT_TEMPLATE_VERSION,
        terms: JSON.stringify(terms),
        school_agreed_by: schoolAgreedBy,
        status: 'signing',
        reason: null,
        drawn_by: actor.personId,
        drawn_at: at,
        effective_at: null,
      })
      .execute()
    await closeHold(db, holdId, 'matched', at)
    await saveStanding(db, file.studentId, { status: 'matched' }, at)

    await recordEvent(db, {
      topic: 'sponsorshipAgreement.drawn',
      subject: { kind: 'student', id: file.studentId },
      committeeId: file.countyId,
      actor,
      actingAs: 'countyOffice',
      at,
      payload: { agreementId, holdId },
    })
    return { agreementId, number, status: 'signing' as const }
  },
)
