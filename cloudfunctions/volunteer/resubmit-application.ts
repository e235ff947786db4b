import { recordEvent } from '@cloud/kernel/events'
import { localDateOf } from '@shared/kernel/local-date'
import { refusalToResubmit, refusalToSubmit } from '@shared/volunteer/application.rules'
import { speaksFor } from '@shared/volunteer/entry.rules'
import { findForm, findReceipt, lockApplication, saveForm, saveJoining } from './application.store'
import { findJoining } from './joining.store'
import { signedIn } from './procedures'
import { saveStep } from './review.store'
import { giveUndertaking } from './undertaking.store'

export const resubmitApplication = signedIn.application.resubmit.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const { applicationId: id, form, agreed, signatureId } = input
    const at = now()

    const filed = await lockApplication(db, id)
    if (!filed || !speaksFor(filed, actor.personId)) throw errors.NOT_FOUND()
    const isOwn = filed.applicantId === actor.personId

    const { joining, village } = await findJoining(
      db,
      { ...input, enteredAs: isOwn ? null : filed.enteredAs },
      actor.personId,
      localDateOf(at),
    )
    const sameOffice = village?.officeId === filed.office.id
    const refusal = refusalToSubmit(joining) ?? refusalToResubmit(filed.status, sameOffice)
    if (refusal) throw errors[refusal]()

    const before = await findForm(db, filed)
    await saveJoining(db, id, form, signatureId)
    await saveForm(db, id, form)
    for (const one of agreed) {
      await giveUndertaking(db, filed.applicantId, one, at, isOwn ? null : actor.personId)
    }
    await saveStep(db, filed, 'resubmit', { actor, at })

    await recordEvent(db, {
      topic: 'application.resubmitted',
      subject: { kind: 'application', id },
      committeeId: form.villageId,
      actor,
      at,
      before,
      after: form,
    })
    return findReceipt(db, id, at)
  },
)
