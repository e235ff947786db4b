import { recordEvent } from '@cloud/kernel/events'
import { isCountyOffice, staffRole, VERIFIER_OF } from '@shared/sponsorship/student.rules'
import { refusalToJudgeStep, refusalToReturn } from '@shared/sponsorship/verification.rules'
import { lockCase, saveStanding } from './case.store'
import { signedIn } from './procedures'
import { appendVerification, listVerifiers, readPlan, supersede } from './verification.store'

/** From the present step, or by the county once all are passed, back to any earlier one. */
export const returnVerification = signedIn.verification.return.handler(
  async ({ input: { studentId, to, reason }, context: { db, actor, now }, errors }) => {
    const at = now()

    const file = await lockCase(db, studentId, at)
    if (!file || !staffRole(file, actor)) throw errors.NOT_FOUND()

    const afterTheChain = file.status === 'verified' && isCountyOffice(file, actor)
    const refusal = afterTheChain
      ? null
      : refusalToJudgeStep(file, actor, await listVerifiers(db, studentId))
    if (refusal) throw errors[refusal]()
    const plan = await readPlan(db, file.countyId)
    const misdirected = refusalToReturn(plan, file, to)
    if (misdirected) throw errors[misdirected]()

    const level = file.step ?? 'county'
    const judged = { studentId, level, opinion: reason, verifier: actor, at }
    const again = plan.slice(
      Math.max(
        0,
        plan.findIndex((step) => step.level === to),
      ),
    )
    await supersede(
      db,
      studentId,
      again.map((step) => step.level),
      at,
    )
    await appendVerification(db, { ...judged, outcome: 'returned', returnedTo: to })
    const standing =
      to === 'applicant'
        ? { status: 'draft' as const, step: null }
        : { status: 'verifying' as const, step: to }
    await saveStanding(db, studentId, standing, at)

    await recordEvent(db, {
      topic: 'student.returned',
      subject: { kind: 'student', id: studentId },
      committeeId: file.villageId,
      actor,
      actingAs: VERIFIER_OF[level],
      at,
      payload: { level, next: to },
    })
    return { studentId, status: standing.status }
  },
)
