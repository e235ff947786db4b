import { recordEvent } from '@cloud/kernel/events'
import { localDateOf } from '@shared/kernel/local-date'
import { changedFacts, changesNotice, refusalToCorrect } from '@shared/sponsorship/correction.rules'
import { isCountyOffice } from '@shared/sponsorship/student.rules'
import { lockCase, newClaimCode } from './case.store'
import { enforceConsents } from './consent-gates.store'
import {
  answerCorrection,
  findWaitingCorrection,
  isAgreementSigning,
  readFacts,
  saveFacts,
  unlinkGuardian,
} from './correction.store'
import { looksNow } from './look.store'
import { signedIn } from './procedures'

export const makeCorrection = signedIn.correction.make.handler(
  async ({ input: { studentId, facts, newGuardian }, context: { db, actor, now }, errors }) => {
    const at = now()
    const file = await lockCase(db, studentId, at)
    if (!file || file.status === 'draft' || !isCountyOffice(file, actor)) throw errors.NOT_FOUND()
    if (!(await looksNow(db, { studentId, actor, at }))) throw errors.NOT_OPEN()
    const { facts: before, schoolId } = await readFacts(db, studentId)

    const agreementSigning = await isAgreementSigning(db, studentId)
    const correction = { before, after: facts, newGuardian, agreementSigning }
    const refusal = refusalToCorrect(file, correction, localDateOf(at))
    if (refusal) throw errors[refusal]()

    await saveFacts(db, studentId, { facts, schoolId })
    if (newGuardian) {
      await unlinkGuardian(db, studentId, { claimCode: newClaimCode(), by: actor.personId, at })
    }
    const status = await enforceConsents(db, studentId, at, {
      because: '孩子的资料更正了，要重新公示',
      noticeIsWrong: changesNotice(before, facts),
    })
    const waiting = await findWaitingCorrection(db, studentId)
    if (waiting) await answerCorrection(db, waiting.id, { by: actor.personId, at })

    await recordEvent(db, {
      topic: newGuardian ? 'student.guardianChanged' : 'student.corrected',
      subject: { kind: 'student', id: studentId },
      committeeId: file.villageId,
      actor,
      actingAs: 'countyOffice',
      at,
      before,
      after: facts,
      payload: { changed: changedFacts(before, facts), formerGuardian: file.guardianId },
    })
    return { studentId, status }
  },
)
