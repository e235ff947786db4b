import { isGuardian } from '@shared/sponsorship/student.rules'
import { findCase } from './case.store'
import { noteLook } from './look.store'
import { signedIn } from './procedures'
import { openRecord } from './record.store'

/** The guardian at any time; whoever entered the case only while it is still a draft. */
export const openMyRecord = signedIn.application.open.handler(
  async ({ input: { studentId }, context: { db, files, actor, now }, errors }) => {
    const at = now()
    const file = await findCase(db, studentId, at)
    const fillsIn = file?.status === 'draft' && file.enteredBy === actor.personId
    if (!file || !(isGuardian(file, actor) || fillsIn)) throw errors.NOT_FOUND()
    const purpose = fillsIn ? ('fillIn' as const) : ('own' as const)
    await noteLook(db, { studentId, actor, purpose, at })
    return openRecord({ db, files }, studentId)
  },
)
