import { holds, jurisdictions } from '@shared/account/account.rules'
import { EXPORT_APPROVERS } from '@shared/volunteer/export.rules'
import {
  findExport,
  listExportsToDecide,
  listOwnExports,
  toRecord,
  toRecords,
} from './export.store'
import { signedIn } from './procedures'

export const listExports = signedIn.export.list.handler(async ({ context: { db, actor, now } }) => {
  const paths = jurisdictions(actor, EXPORT_APPROVERS)
  const own = await listOwnExports(db, actor.personId)
  const toDecide = await listExportsToDecide(db, paths, actor.personId)
  return {
    own: await toRecords(db, own, actor, now()),
    toDecide: await toRecords(db, toDecide, actor, now()),
  }
})

export const getExport = signedIn.export.get.handler(
  async ({ input: { exportId }, context: { db, actor, now }, errors }) => {
    const asked = await findExport(db, exportId)
    const mayLook =
      asked &&
      (asked.askedBy === actor.personId ||
        (asked.unmasked && holds(actor, EXPORT_APPROVERS, asked.path)))
    if (!mayLook) throw errors.NOT_FOUND()
    return toRecord(db, asked, actor, now())
  },
)
