import { jurisdictions } from '@shared/account/account.rules'
import { CHRONICLE_READERS, CHRONICLERS } from '@shared/committee/chronicle.rules'
import { listCandidates, listEntries } from './chronicle.store'
import { signedIn } from './procedures'

export const listChronicleCandidates = signedIn.chronicle.listCandidates.handler(
  ({ input, context: { db, actor } }) =>
    listCandidates(db, jurisdictions(actor, CHRONICLERS), input),
)

export const listChronicle = signedIn.chronicle.list.handler(({ input, context: { db, actor } }) =>
  listEntries(db, jurisdictions(actor, CHRONICLE_READERS), input.year),
)
