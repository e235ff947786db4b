import { randomUUID } from 'node:crypto'
import { recordEvent } from '@cloud/kernel/events'
import { localDateOf } from '@shared/kernel/local-date'
import type { ApplicationId } from '@shared/volunteer/application.model'
import { refusalToEnter } from '@shared/volunteer/entry.rules'
import { fileApplication, findReceipt, saveForm } from './application.store'
import { findTwin, insertElder } from './entry.store'
import { findJoining } from './joining.store'
import { signedIn } from './procedures'
import { appendStep } from './review.store'
import { giveUndertaking } from './undertaking.store'

export const enterApplication = signedIn.entry.submit.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const { enteredAs, form, agreed, proofId: signatureId } = input
    const at = now()
    const id = randomUUID() as ApplicationId

    const told = { form, agreed, signatureId, enteredAs }
    const { joining, village } = await findJoining(db, told, actor.personId, localDateOf(at))

    const villagePath = village?.path ?? null
    const refusal = refusalToEnter(joining, { actor, enteredAs, villagePath })
    if (refusal) throw errors[refusal]()
    if (!village) throw errors.NOT_A_VILLAGE()

    const applicantId = await insertElder(db, form, at)
    const entered = { by: actor.personId, as: enteredAs }
    await fileApplication(db, { id, applicantId, village, form, signatureId, entered, at })
    // Taking the office's number has made whoever enters the same elder meanwhile wait: they see this one.
    const twin = await findTwin(db, form, id)
    if (twin) throw errors[twin]()
    await saveForm(db, id, form)
    for (const one of agreed) await giveUndertaking(db, applicantId, one, at, actor.personId)
    await appendStep(db, id, 'submit', { actor, at })

    await recordEvent(db, {
      topic: 'application.submitted',
      subject: { kind: 'application', id },
      committeeId: village.id,
      actor,
      at,
      after: form,
      payload: { enteredAs },
    })
    return findReceipt(db, id, at)
  },
)
