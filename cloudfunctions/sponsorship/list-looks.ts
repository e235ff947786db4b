import { isGuardian } from '@shared/sponsorship/student.rules'
import { findCase } from './case.store'
import { signedIn } from './procedures'
import { listLooks } from './record.store'

export const listLooksAtMyChild = signedIn.application.listLooks.handler(
  async ({ input: { studentId }, context: { db, actor, now }, errors }) => {
    const file = await findCase(db, studentId, now())
    if (!file || !isGuardian(file, actor)) throw errors.NOT_FOUND()
    return listLooks(db, studentId, actor)
  },
)
