import { holds, jurisdictions } from '@shared/account/account.rules'
import { surveyCounties } from './matching.store'
import { signedIn } from './procedures'
import { findProposal, listPairs, listProposals, listUnserved, toProposal } from './proposal.store'

export const surveyMatching = signedIn.matching.survey.handler(({ context: { db, actor, now } }) =>
  surveyCounties(db, jurisdictions(actor, ['countyOffice']), now()),
)

export const listProposalsOfMyArea = signedIn.matching.list.handler(
  async ({ input, context: { db, actor } }) => {
    const { rows, next } = await listProposals(db, jurisdictions(actor, ['countyOffice']), input)
    const items = []
    for (const row of rows) items.push(await toProposal(db, row))
    return { items, next }
  },
)

export const getProposal = signedIn.matching.get.handler(
  async ({ input: { proposalId }, context: { db, actor }, errors }) => {
    const row = await findProposal(db, proposalId)
    if (!row || !holds(actor, ['countyOffice'], row.countyPath)) throw errors.NOT_FOUND()
    return toProposal(db, row)
  },
)

export const listProposedPairs = signedIn.matching.listPairs.handler(
  async ({ input, context: { db, actor }, errors }) => {
    const row = await findProposal(db, input.proposalId)
    if (!row || !holds(actor, ['countyOffice'], row.countyPath)) throw errors.NOT_FOUND()
    return listPairs(db, input.proposalId, input)
  },
)

export const listUnservedStudents = signedIn.matching.listUnserved.handler(
  async ({ input, context: { db, actor }, errors }) => {
    const row = await findProposal(db, input.proposalId)
    if (!row || !holds(actor, ['countyOffice'], row.countyPath)) throw errors.NOT_FOUND()
    return listUnserved(db, input.proposalId, input)
  },
)
