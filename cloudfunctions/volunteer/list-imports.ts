import { holds } from '@shared/account/account.rules'
import { IMPORTERS, LINES_KEPT_DAYS } from '@shared/volunteer/import.rules'
import { findBrought, findImport, findImports, listLines } from './import.store'
import { signedIn } from './procedures'
import { findArea } from './register-list.store'

const DAY = 86_400_000

export const listImports = signedIn.import.list.handler(
  async ({ input: { committeeId }, context: { db, actor, now }, errors }) => {
    const area = await findArea(db, committeeId)
    if (!area || !holds(actor, IMPORTERS, area.path)) throw errors.NOT_FOUND()
    const since = new Date(now().getTime() - LINES_KEPT_DAYS * DAY)
    return findImports(db, { path: area.path, since })
  },
)

export const getImport = signedIn.import.get.handler(
  async ({ input: { importId }, context: { db, actor }, errors }) => {
    const brought = await findBrought(db, importId)
    if (!brought || !holds(actor, IMPORTERS, brought.path)) throw errors.NOT_FOUND()
    return findImport(db, importId)
  },
)

export const listImportLines = signedIn.import.lines.handler(
  async ({ input: { importId, ...asked }, context: { db, actor }, errors }) => {
    const brought = await findBrought(db, importId)
    if (!brought || !holds(actor, IMPORTERS, brought.path)) throw errors.NOT_FOUND()
    return listLines(db, importId, asked)
  },
)
