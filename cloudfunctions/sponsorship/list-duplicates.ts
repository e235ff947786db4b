import { isCountyOffice } from '@shared/sponsorship/student.rules'
import { findCase } from './case.store'
import { listDuplicates } from './duplicate.store'
import { signedIn } from './procedures'

export const listDuplicatesOfCase = signedIn.duplicate.list.handler(
  async ({ input: { studentId }, context: { db, actor, now }, errors }) => {
    const file = await findCase(db, studentId, now())
    if (!file || file.status === 'draft' || !isCountyOffice(file, actor)) throw errors.NOT_FOUND()
    return listDuplicates(db, file)
  },
)
