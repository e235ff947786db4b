import { recordEvent } from '@cloud/kernel/events'
import { useFiles } from '@cloud/kernel/files'
import { signedIn } from './procedures'
import { findCounty, findVillage, register } from './sponsor.store'

export const registerSponsor = signedIn.sponsor.register.handler(
  async ({ input: { form }, context: { db, actor, now }, errors }) => {
    const at = now()

    if (!(await findCounty(db, form.countyId))) throw errors.NOT_A_COUNTY()
    if (form.villageId && !(await findVillage(db, form.villageId))) throw errors.NOT_A_VILLAGE()
    await useFiles(db, actor, [form.signatureId], 'signature')

    const sponsorId = await register(db, form, actor.personId, at)
    if (!sponsorId) throw errors.ALREADY_REGISTERED()

    await recordEvent(db, {
      topic: 'sponsor.registered',
      subject: { kind: 'sponsor', id: sponsorId },
      committeeId: form.countyId,
      actor,
      at,
      after: form,
    })
    return { sponsorId, status: 'submitted' as const }
  },
)
