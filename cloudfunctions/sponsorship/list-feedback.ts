import { jurisdictions } from '@shared/account/account.rules'
import { listFeedbackToRead, listMissing, listSlips } from './feedback.store'
import { signedIn } from './procedures'

export const listFeedbackToWrite = signedIn.feedback.listToWrite.handler(
  ({ context: { db, actor, now } }) => listSlips(db, actor, now()),
)

export const listFeedbackOfMyArea = signedIn.feedback.listToRead.handler(
  ({ context: { db, actor } }) => listFeedbackToRead(db, jurisdictions(actor, ['countyOffice'])),
)

export const listMissingFeedback = signedIn.feedback.listMissing.handler(
  ({ context: { db, actor, now } }) =>
    listMissing(db, jurisdictions(actor, ['countyOffice']), now()),
)
