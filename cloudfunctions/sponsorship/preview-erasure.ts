import { jurisdictions } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { previewErasure } from './erasure-preview.store'
import { signedIn } from './procedures'

export const previewErasureOfMyArea = signedIn.retention.preview.handler(
  ({ context: { db, actor, now } }) =>
    previewErasure(db, jurisdictions(actor, ['countyOffice', 'administrator']), localDateOf(now())),
)
