import { jurisdictions } from '@shared/account/account.rules'
import { signedIn } from './procedures'
import { listInquiries, toInquiry } from './relation.store'

export const listRelationsOfMyArea = signedIn.relation.list.handler(
  async ({ context: { db, actor } }) =>
    (await listInquiries(db, jurisdictions(actor, ['townshipReviewer']))).map(toInquiry),
)
