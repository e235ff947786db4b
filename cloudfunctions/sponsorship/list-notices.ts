import { jurisdictions } from '@shared/account/account.rules'
import { signedIn } from './procedures'
import { listOpenNotices } from './publicity.store'

export const listNotices = signedIn.publicity.list.handler(({ context: { db, actor, now } }) =>
  listOpenNotices(
    db,
    {
      villagePaths: jurisdictions(actor, ['townshipReviewer', 'countyOffice']),
      schoolPaths: jurisdictions(actor, ['schoolVerifier']),
    },
    now(),
  ),
)
