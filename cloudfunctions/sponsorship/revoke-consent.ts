import { recordEvent } from '@cloud/kernel/events'
import { CONSENT_VERSION, refusalToRevoke } from '@shared/sponsorship/consent.rules'
import { isGuardian } from '@shared/sponsorship/student.rules'
import { lockCase, readConsents } from './case.store'
import { appendConsent } from './consent.store'
import { enforceConsents } from './consent-gates.store'
import { signedIn } from './procedures'

export const revokeConsent = signedIn.consent.revoke.handler(
  async ({ input: { studentId, kind }, context: { db, actor, now }, errors }) => {
    const at = now()

    const file = await lockCase(db, studentId, at)
    if (!file || !isGuardian(file, actor)) throw errors.NOT_FOUND()

    const { states } = await readConsents(db, studentId, at)
    const refusal = refusalToRevoke(states.find((state) => state.kind === kind))
    if (refusal) throw errors[refusal]()

    await appendConsent(
      db,
      studentId,
      {
        kind,
        party: 'guardian',
        answer: 'revoked',
        version: CONSENT_VERSION,
        method: 'electronic',
        fileId: null,
        enteredBy: actor.personId,
      },
      at,
    )
    const status = await enforceConsents(db, studentId, at)

    await recordEvent(db, {
      topic: 'consent.revoked',
      subject: { kind: 'student', id: studentId },
      committeeId: file.villageId,
      actor,
      at,
      payload: { kind },
    })
    return { studentId, status }
  },
)
