import { recordEvent } from '@cloud/kernel/events'
import { localDateOf } from '@shared/kernel/local-date'
import { isOwnCase, refusalToApply } from '@shared/sponsorship/student.rules'
import { findPlacing, lockCase, saveForm } from './case.store'
import { signedIn } from './procedures'

export const amendApplication = signedIn.application.amend.handler(
  async ({ input: { studentId, form }, context: { db, actor, now }, errors }) => {
    const at = now()

    const file = await lockCase(db, studentId, at)
    if (!file || !isOwnCase(file, actor)) throw errors.NOT_FOUND()

    if (file.status !== 'draft') throw errors.NOT_A_DRAFT()
    const { schoolPath, village } = await findPlacing(db, form)
    const { enteredAs } = await db
      .selectFrom('student')
      .select('entered_as as enteredAs')
      .where('id', '=', studentId)
      .executeTakeFirstOrThrow()
    const { guardianPhone, birthMonth } = form
    const school = schoolPath && { schoolPath }
    const application = { enteredAs, guardianPhone, birthMonth, school, village }
    const refusal =
      file.enteredBy === actor.personId ? refusalToApply(application, actor, localDateOf(at)) : null
    if (refusal) throw errors[refusal]()
    if (!village) throw errors.NOT_A_VILLAGE()

    await saveForm(db, studentId, form, village)

    await recordEvent(db, {
      topic: 'student.amended',
      subject: { kind: 'student', id: studentId },
      committeeId: form.villageId,
      actor,
      at,
      after: form,
    })
    return { studentId, status: file.status }
  },
)
