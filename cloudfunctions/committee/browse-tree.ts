import { findCommittee } from './committee.store'
import { anyone } from './procedures'
import { listChildren, listOfKind, searchCommittees } from './tree.store'

export const listChildCommittees = anyone.tree.children.handler(({ input, context: { db } }) =>
  listChildren(db, input),
)

export const listCommitteesOfKind = anyone.tree.listKind.handler(
  async ({ input, context: { db }, errors }) => {
    const committee = await findCommittee(db, input.committeeId)
    if (!committee) throw errors.NOT_FOUND()
    return listOfKind(db, { ...input, path: committee.path })
  },
)

export const searchTree = anyone.tree.search.handler(async ({ input, context: { db }, errors }) => {
  const within = input.within && (await findCommittee(db, input.within))
  if (input.within && !within) throw errors.NOT_FOUND()
  return searchCommittees(db, { ...input, within: within ? within.path : null })
})
