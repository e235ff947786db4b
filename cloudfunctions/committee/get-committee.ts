import { findCommittee, toRef } from './committee.store'
import { anyone } from './procedures'
import { countBelow, findDeclared, listAncestors } from './tree.store'

export const getCommittee = anyone.tree.get.handler(async ({ input, context: { db }, errors }) => {
  const committee = await findCommittee(db, input.committeeId)
  if (!committee) throw errors.NOT_FOUND()

  const { id, name, level, kind, setting, status, officePhone, contactName, path } = committee
  const mergedInto = committee.mergedInto && (await findCommittee(db, committee.mergedInto))
  return {
    ...{ id, name, level, kind, setting, status, officePhone, contactName },
    ancestors: await listAncestors(db, path),
    mergedInto: mergedInto ? toRef(mergedInto) : null,
    below: await countBelow(db, path),
    declared: await findDeclared(db, id, 'committees'),
  }
})
