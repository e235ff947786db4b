import { recordEvent } from '@cloud/kernel/events'
import { refusalToDecide } from '@shared/sponsorship/duplicate.rules'
import { isCountyOffice } from '@shared/sponsorship/student.rules'
import { lockCase, saveStanding } from './case.store'
import { insertDecision, listDuplicates } from './duplicate.store'
import { signedIn } from './procedures'
import { appendVerification } from './verification.store'

export const decideDuplicate = signedIn.duplicate.decide.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const { studentId, otherId, outcome, reason } = input

    const file = await lockCase(db, studentId, at)
    if (!file || file.status === 'draft' || !isCountyOffice(file, actor)) throw errors.NOT_FOUND()

    const found = await listDuplicates(db, file)
    const isAlike = found.some((one) => one.otherId === otherId)
    const refusal = refusalToDecide({ status: file.status, isAlike }, outcome)
    if (refusal) throw errors[refusal]()

    await insertDecision(db, { studentId, otherId, outcome, reason, by: actor.personId, at })
    if (outcome === 'stopped') {
      const judged = { studentId, level: 'county' as const, opinion: reason, verifier: actor, at }
      await appendVerification(db, { ...judged, outcome: 'refused' })
      await saveStanding(db, studentId, { status: 'refused' }, at)
    }

    await recordEvent(db, {
      topic: outcome === 'stopped' ? 'student.refused' : 'student.duplicateDecided',
      subject: { kind: 'student', id: studentId },
      committeeId: file.villageId,
      actor,
      actingAs: 'countyOffice',
      at,
      payload: { level: 'county', otherId, outcome },
    })
    return { studentId, outcome }
  },
)
