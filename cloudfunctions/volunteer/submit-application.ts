import { randomUUID } from 'node:crypto'
import { recordEvent } from '@cloud/kernel/events'
import { localDateOf } from '@shared/kernel/local-date'
import type { ApplicationId } from '@shared/volunteer/application.model'
import { refusalToSubmit } from '@shared/volunteer/application.rules'
import { mayApplyAnew } from '@shared/volunteer/service-state.rules'
import { fileApplication, findReceipt, saveForm } from './application.store'
import { findJoining } from './joining.store'
import { signedIn } from './procedures'
import { appendStep } from './review.store'
import { giveUndertaking } from './undertaking.store'
import { findVolunteerOf } from './volunteer.store'

export const submitApplication = signedIn.application.submit.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const id = randomUUID() as ApplicationId

    const { joining, village } = await findJoining(db, input, actor.personId, localDateOf(at))

    const refusal = refusalToSubmit(joining)
    if (refusal) throw errors[refusal]()
    if (!village) throw errors.NOT_A_VILLAGE()
    const volunteer = await findVolunteerOf(db, actor.personId)
    if (volunteer && !mayApplyAnew({ ...volunteer, hasSworn: volunteer.enrolled_on !== null }))
      throw errors.ALREADY_A_VOLUNTEER()

    const filed = await fileApplication(db, {
      ...input,
      id,
      applicantId: actor.personId,
      village,
      at,
    })
    if (!filed) throw errors.ALREADY_APPLIED()
    await saveForm(db, id, input.form)
    for (const one of input.agreed) await giveUndertaking(db, actor.personId, one, at)
    await appendStep(db, id, 'submit', { actor, at })

    await recordEvent(db, {
      topic: 'application.submitted',
      subject: { kind: 'application', id },
      committeeId: village.id,
      actor,
      at,
      after: input.form,
    })
    return findReceipt(db, id, at)
  },
)
