import { recordSensitiveRead } from '@cloud/kernel/events'
import { signedUrlOf } from '@cloud/kernel/files'
import { unseal } from '@database/seal'
import { holds } from '@shared/account/account.rules'
import { signedIn } from './procedures'
import { findSponsor, toSponsor } from './sponsor.store'

export const openSponsor = signedIn.sponsor.open.handler(
  async ({ input: { sponsorId }, context: { db, files, actor, now }, errors }) => {
    const row = await findSponsor(db, sponsorId)
    if (!row || !holds(actor, ['countyOffice'], row.countyPath)) throw errors.NOT_FOUND()

    await recordSensitiveRead(db, {
      actor,
      actingAs: 'countyOffice',
      subject: { kind: 'person', id: row.person_id },
      purpose: '核验资助人',
      at: now(),
    })
    return {
      ...toSponsor(row),
      realName: row.real_name,
      phone: unseal(row.phone),
      signatureUrl: row.signature_id && (await signedUrlOf(db, files, row.signature_id)),
    }
  },
)
