import { recordEvent } from '@cloud/kernel/events'
import { isCountyOffice, refusalToMoveSchool } from '@shared/sponsorship/student.rules'
import { lockCase } from './case.store'
import { signedIn } from './procedures'
import { findSchool, moveToSchool } from './school.store'

/** J2: the school of a case closed, or the child goes to another one. */
export const moveSchool = signedIn.student.moveSchool.handler(
  async ({ input: { studentId, schoolId }, context: { db, actor, now }, errors }) => {
    const at = now()
    const file = await lockCase(db, studentId, at)
    if (!file || file.status === 'draft' || !isCountyOffice(file, actor)) throw errors.NOT_FOUND()

    const school = await findSchool(db, schoolId)
    const refusal = refusalToMoveSchool(file, school ?? null)
    if (refusal) throw errors[refusal]()

    await moveToSchool(db, studentId, schoolId)

    await recordEvent(db, {
      topic: 'student.schoolMoved',
      subject: { kind: 'student', id: studentId },
      committeeId: file.villageId,
      actor,
      actingAs: 'countyOffice',
      at,
      payload: { schoolId },
    })
    return { studentId, status: file.status }
  },
)
