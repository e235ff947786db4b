import { refusalToOpen } from '@shared/sponsorship/look.rules'
import { staffRole } from '@shared/sponsorship/student.rules'
import { findCase } from './case.store'
import { passDoor } from './look.store'
import { signedIn } from './procedures'
import { openRecord } from './record.store'

export const openStudentRecord = signedIn.student.open.handler(
  async ({ input: { studentId, purpose }, context: { db, files, actor, now }, errors }) => {
    const at = now()

    const file = await findCase(db, studentId, at)
    const actingAs = file && staffRole(file, actor)
    if (!file || !actingAs) throw errors.NOT_FOUND()

    const refusal = refusalToOpen(file, purpose, actor)
    if (refusal) throw errors[refusal]()
    if (!file.consented.includes('verification')) throw errors.CONSENT_MISSING()

    const passed = await passDoor(db, { studentId, actor, actingAs, purpose, at }, file)
    if ('refusal' in passed) throw errors[passed.refusal]()

    const record = await openRecord({ db, files }, studentId)
    return { ...record, closesAt: passed.closesAt.toISOString() }
  },
)
