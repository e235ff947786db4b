import { randomUUID } from 'node:crypto'
import { recordEvent } from '@cloud/kernel/events'
import { refusalToOpen } from '@shared/sponsorship/look.rules'
import { staffRole } from '@shared/sponsorship/student.rules'
import { ViewRequestId, ViewRole } from '@shared/sponsorship/view.model'
import { refusalToAsk } from '@shared/sponsorship/view.rules'
import { lockCase } from './case.store'
import { signedIn } from './procedures'
import { countChiefs, insertRequest, listRequestsOf } from './view.store'
import { listRightsOver } from './view-right.store'

export const askView = signedIn.view.ask.handler(
  async ({ input: { studentId, purpose, sentence }, context: { db, actor, now }, errors }) => {
    const at = now()
    const file = await lockCase(db, studentId, at)
    const role = file && staffRole(file, actor)
    if (!file || !role) throw errors.NOT_FOUND()

    const shut = refusalToOpen(file, purpose, actor)
    if (shut) throw errors[shut]()
    if (!file.consented.includes('verification')) throw errors.CONSENT_MISSING()
    const asked = {
      requests: await listRequestsOf(db, studentId, actor.personId),
      rights: (await listRightsOver(db, file, actor.personId, at)).length,
      chiefs: await countChiefs(db, file.villagePath, actor.personId),
    }
    const refusal = refusalToAsk(asked, purpose, at)
    if (refusal) throw errors[refusal]()

    const id = ViewRequestId.parse(randomUUID())
    const actingAs = ViewRole.parse(role)
    const asker = actor.personId
    await insertRequest(db, { id, studentId, asker, role: actingAs, purpose, sentence, at })

    await recordEvent(db, {
      topic: 'view.asked',
      subject: { kind: 'student', id: studentId },
      committeeId: file.villageId,
      actor,
      actingAs,
      at,
      payload: { viewId: id, purpose, asker },
    })
    return { viewId: id }
  },
)
