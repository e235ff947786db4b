import { holds } from '@shared/account/account.rules'
import { STATEMENT_OFFICES } from '@shared/volunteer/statement.rules'
import { findBook } from './deed-book.store'
import { anyone, signedIn } from './procedures'
import { findStatementFor, findVerified, listStatements } from './statement.store'

export const getStatement = signedIn.statement.get.handler(
  async ({ input: { statementId }, context: { db, actor }, errors }) => {
    const statement = await findStatementFor(db, statementId, actor)
    if (!statement) throw errors.NOT_FOUND()
    const { officeId: _, ...shown } = statement
    return shown
  },
)

export const listStatementsOf = signedIn.statement.list.handler(
  async ({ input: { volunteerId }, context: { db, actor }, errors }) => {
    const book = await findBook(db, volunteerId)
    if (!book || !holds(actor, STATEMENT_OFFICES, book.path)) throw errors.NOT_FOUND()
    return listStatements(db, volunteerId)
  },
)

export const verifyStatement = anyone.statement.verify.handler(
  async ({ input: { code }, context: { db }, errors }) => {
    const found = await findVerified(db, code)
    if (!found) throw errors.NOT_FOUND()
    return found
  },
)
