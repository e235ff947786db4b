import { recordEvent } from '@cloud/kernel/events'
import { keepPaper } from '@cloud/kernel/kept-papers'
import { printPaper } from '@cloud/kernel/paper'
import { stampOf } from '@shared/kernel/local-date'
import { isGuardian } from '@shared/sponsorship/student.rules'
import { findCase } from './case.store'
import { getCaseDetail } from './case-view.store'
import { noteLook } from './look.store'
import { signedIn } from './procedures'
import { COPY_TITLE, recordPaper } from './record.paper'
import { listLooks, openRecord } from './record.store'

export const copyRecord = signedIn.correction.copy.handler(
  async ({ input: { studentId }, context: { db, files, actor, now }, errors }) => {
    const at = now()
    const file = await findCase(db, studentId, at)
    if (!file || !isGuardian(file, actor)) throw errors.NOT_FOUND()

    await noteLook(db, { studentId, actor, purpose: 'own', at })
    const told = {
      detail: await getCaseDetail(db, file, actor, at),
      record: await openRecord({ db, files }, studentId),
      looks: await listLooks(db, studentId, actor),
    }
    const watermark = `${actor.name ?? ''} ${stampOf(at)}`
    const bytes = await printPaper(recordPaper(told, { watermark, at }))
    const url = await keepPaper(db, files, { bytes, by: actor.personId, at })

    await recordEvent(db, {
      topic: 'student.copied',
      subject: { kind: 'student', id: studentId },
      committeeId: file.villageId,
      actor,
      at,
    })
    return { url, fileName: `${COPY_TITLE}.pdf` }
  },
)
