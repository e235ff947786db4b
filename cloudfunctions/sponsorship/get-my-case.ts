import { isOwnCase } from '@shared/sponsorship/student.rules'
import { findCase } from './case.store'
import { getCaseDetail } from './case-view.store'
import { signedIn } from './procedures'

export const getMyCase = signedIn.application.get.handler(
  async ({ input: { studentId }, context: { db, actor, now }, errors }) => {
    const at = now()
    const file = await findCase(db, studentId, at)
    if (!file || !isOwnCase(file, actor)) throw errors.NOT_FOUND()
    return getCaseDetail(db, file, actor, at)
  },
)
