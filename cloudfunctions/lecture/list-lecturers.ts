import { jurisdictions } from '@shared/account/account.rules'
import { listLecturers } from './lecturer.store'
import { signedIn } from './procedures'

export const listCorps = signedIn.lecturer.list.handler(({ input, context: { db, actor } }) =>
  listLecturers(db, jurisdictions(actor, ['countyOffice']), input),
)
