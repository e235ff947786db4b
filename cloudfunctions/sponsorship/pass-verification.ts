import { recordEvent } from '@cloud/kernel/events'
import { useFiles } from '@cloud/kernel/files'
import { staffRole, VERIFIER_OF } from '@shared/sponsorship/student.rules'
import {
  nextStep,
  refusalOfVisit,
  refusalToJudgeStep,
} from '@shared/sponsorship/verification.rules'
import { lockCase, saveStanding } from './case.store'
import { signedIn } from './procedures'
import { appendVerification, listVerifiers, readPlan } from './verification.store'

export const passVerification = signedIn.verification.pass.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const { studentId, opinion, visitors, evidenceId } = input

    const file = await lockCase(db, studentId, at)
    if (!file || !staffRole(file, actor)) throw errors.NOT_FOUND()

    const refusal = refusalToJudgeStep(file, actor, await listVerifiers(db, studentId))
    if (refusal) throw errors[refusal]()
    const plan = await readPlan(db, file.countyId)
    const level = file.step
    if (!level) throw errors.NOT_UNDER_VERIFICATION()
    const incomplete = refusalOfVisit(plan, level, visitors)
    if (incomplete) throw errors[incomplete]()
    await useFiles(db, actor, evidenceId ? [evidenceId] : [], 'evidence')

    const judged = { studentId, level, opinion, visitors, evidenceId, verifier: actor, at }
    await appendVerification(db, { ...judged, outcome: 'passed' })
    const step = nextStep(plan, level)
    const status = step ? ('verifying' as const) : ('verified' as const)
    await saveStanding(db, studentId, { status, step }, at)

    await recordEvent(db, {
      topic: 'student.stepPassed',
      subject: { kind: 'student', id: studentId },
      committeeId: file.villageId,
      actor,
      actingAs: VERIFIER_OF[level],
      at,
      payload: { level, next: step },
    })
    return { studentId, status }
  },
)
