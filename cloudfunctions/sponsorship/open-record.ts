import { refusalToOpen } from '@shared/sponsorship/look.rules'
import { staffRole } from '@shared/sponsorship/student.rules'
import { findCase } from './case.store'
import { mayLook } from './look.store'
import { signedIn } from './procedures'
import { openRecord } from './record.store'

export const openStudentRecord = signedIn.student.open.handler(
  async ({ input: { studentId, purpose }, context: { db, files, actor, now }, errors }) => {
    const at = now()

    const file = await findCase(db, studentId, at)
    const actingAs = file && staffRole(file, actor)
    if (!file || !actingAs) throw errors.NOT_FOUND()

    const refusal = refusalToOpen(file, actor)
    if (refusal) throw errors[refusal]()
    if (!file.consented.includes('verification')) throw errors.CONSENT_MISSING()

    const look = { studentId, actor, actingAs, purpose, at }
    if (!(await mayLook(db, look, file.countyId))) throw errors.TOO_MANY_LOOKS()

    return openRecord({ db, files }, studentId)
  },
)
