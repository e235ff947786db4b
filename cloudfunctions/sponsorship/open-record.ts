import { staffRole } from '@shared/sponsorship/student.rules'
import { findCase } from './case.store'
import { signedIn } from './procedures'
import { openRecord } from './record.store'

export const openStudentRecord = signedIn.student.open.handler(
  async ({ input: { studentId, purpose }, context: { db, files, actor, now }, errors }) => {
    const at = now()

    const file = await findCase(db, studentId, at)
    const actingAs = file && staffRole(file, actor)
    if (!file || !actingAs) throw errors.NOT_FOUND()

    if (!file.consented.includes('verification')) throw errors.CONSENT_MISSING()

    return openRecord({ db, files }, { studentId, actor, actingAs, purpose, at })
  },
)
