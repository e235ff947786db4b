import { recordEvent } from '@cloud/kernel/events'
import { actsAs, holds } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { refusalToIssue, STATEMENT_OFFICES } from '@shared/volunteer/statement.rules'
import { signedIn } from './procedures'
import { insertStatement, listConfirmed, lockStatementOffice, mayCertify } from './statement.store'

export const issueStatement = signedIn.statement.issue.handler(
  async ({ input: { volunteerId, from, to }, context: { db, actor, now }, errors }) => {
    const at = now()
    const today = localDateOf(at)
    const office = await lockStatementOffice(db, volunteerId)
    if (!office || !holds(actor, STATEMENT_OFFICES, office.path)) throw errors.NOT_FOUND()

    const deedIds = await listConfirmed(db, volunteerId, { from, to })
    const refusal = refusalToIssue({ from, to, confirmed: deedIds.length }, today)
    if (refusal) throw errors[refusal]()

    const { officeId } = office
    const statementId = await insertStatement(db, {
      ...{ officeId, volunteerId, from, to, deedIds, by: actor.personId, at },
      certified: await mayCertify(db, officeId, today),
      year: Number(today.slice(0, 4)),
    })

    await recordEvent(db, {
      topic: 'statement.issued',
      subject: { kind: 'serviceStatement', id: statementId },
      committeeId: officeId,
      actor,
      actingAs: actsAs(actor, STATEMENT_OFFICES, office.path),
      at,
      after: { from, to, deedIds },
      payload: { volunteerId, deeds: deedIds.length },
    })
    return { statementId }
  },
)
