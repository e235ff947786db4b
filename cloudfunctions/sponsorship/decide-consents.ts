import { recordEvent } from '@cloud/kernel/events'
import { useFiles } from '@cloud/kernel/files'
import { CONSENT_VERSION, refusalToDecide } from '@shared/sponsorship/consent.rules'
import { isOwnCase } from '@shared/sponsorship/student.rules'
import { lockCase, readConsents } from './case.store'
import { appendConsent } from './consent.store'
import { enforceConsents } from './consent-gates.store'
import { signedIn } from './procedures'

export const decideConsents = signedIn.consent.decide.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const { studentId, party, method, fileId } = input

    const file = await lockCase(db, studentId, at)
    if (!file || !isOwnCase(file, actor)) throw errors.NOT_FOUND()

    const { studentDecides } = await readConsents(db, studentId, at)
    const refusal = refusalToDecide(file, actor, { party, method, studentDecides })
    if (refusal) throw errors[refusal]()
    await useFiles(db, actor, [fileId], method === 'paper' ? 'evidence' : 'signature')

    for (const { kind, agrees } of input.answers) {
      const answer = agrees ? ('given' as const) : ('refused' as const)
      const decision = { kind, party, answer, version: CONSENT_VERSION, method, fileId }
      await appendConsent(db, studentId, { ...decision, enteredBy: actor.personId }, at)
    }
    const status = await enforceConsents(db, studentId, at)

    await recordEvent(db, {
      topic: 'consent.decided',
      subject: { kind: 'student', id: studentId },
      committeeId: file.villageId,
      actor,
      at,
      payload: { party, answers: input.answers },
    })
    return { studentId, status }
  },
)
