import { jurisdictions } from '@shared/account/account.rules'
import { signedIn } from './procedures'
import { listDueReviews } from './review.store'

export const listReviewsDueInMyArea = signedIn.review.listDue.handler(
  async ({ context: { db, actor, now } }) =>
    listDueReviews(db, jurisdictions(actor, ['countyOffice']), now()),
)
