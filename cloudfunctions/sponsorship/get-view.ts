import { staffRole } from '@shared/sponsorship/student.rules'
import { openUntil, stateOfRequest } from '@shared/sponsorship/view.rules'
import { findCase } from './case.store'
import { signedIn } from './procedures'
import { listRequestsOf } from './view.store'
import { listRightsOver } from './view-right.store'

/** How the reader stands to this child's record; a refusal stays said until something newer is asked. */
export const getView = signedIn.view.get.handler(
  async ({ input: { studentId }, context: { db, actor, now }, errors }) => {
    const at = now()
    const file = await findCase(db, studentId, at)
    if (!file || !staffRole(file, actor)) throw errors.NOT_FOUND()

    const [rightUntil] = await listRightsOver(db, file, actor.personId, at)
    const [latest] = await listRequestsOf(db, studentId, actor.personId)
    const state = latest ? stateOfRequest(latest, at) : 'over'
    if (rightUntil || !latest || state === 'over') {
      const standing = rightUntil ? ('standing' as const) : ('shut' as const)
      return {
        state: standing,
        purpose: null,
        reason: null,
        openUntil: null,
        rightUntil: rightUntil ?? null,
      }
    }
    return {
      state,
      purpose: latest.purpose,
      reason: state === 'refused' ? latest.reason : null,
      openUntil: latest.openedAt && openUntil(latest.openedAt).toISOString(),
      rightUntil: null,
    }
  },
)
