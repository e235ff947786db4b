import { holds } from '@shared/account/account.rules'
import { STAFFING_READERS, staffingClass } from '@shared/committee/staffing.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { findCommittee } from './committee.store'
import { signedIn } from './procedures'
import { findNorm, listStaffed } from './staffing.store'
import { findDeclared } from './tree.store'

export const getStaffing = signedIn.staffing.get.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const committee = await findCommittee(db, input.committeeId)
    if (!committee || !holds(actor, STAFFING_READERS, committee.path)) throw errors.NOT_FOUND()

    const asOf = input.asOf ?? localDateOf(now())
    const norm = await findNorm(db, committee, asOf)
    const units = norm ? await listStaffed(db, committee.path, norm.level, asOf) : []
    return {
      committeeName: committee.name,
      asOf,
      norm,
      units: norm ? units.map((unit) => ({ ...unit, class: staffingClass(unit, norm) })) : [],
      declared: await findDeclared(db, committee.id, 'residents', asOf),
    }
  },
)
