import { recordEvent, recordSensitiveRead } from '@cloud/kernel/events'
import { keepPaper } from '@cloud/kernel/kept-papers'
import { printPaper } from '@cloud/kernel/paper'
import { holds } from '@shared/account/account.rules'
import { stampOf } from '@shared/kernel/local-date'
import { DEED_OFFICES } from '@shared/volunteer/deed.rules'
import { statementTitle } from '@shared/volunteer/statement.wording'
import { findBook, readBook } from './deed-book.store'
import { deedBooklet } from './deed-booklet.paper'
import { signedIn } from './procedures'
import { serviceStatement } from './service-statement.paper'
import { findStatementFor } from './statement.store'

export const printStatement = signedIn.statement.print.handler(
  async ({ input: { statementId }, context: { db, actor, now, files }, errors }) => {
    const at = now()
    const statement = await findStatementFor(db, statementId, actor)
    if (!statement) throw errors.NOT_FOUND()

    const watermark = `${actor.name ?? ''} ${stampOf(at)}`
    const bytes = await printPaper(serviceStatement(statement, { watermark, at }))
    const url = await keepPaper(db, files, { bytes, by: actor.personId, at })

    const subject = { kind: 'serviceStatement', id: statementId }
    await recordSensitiveRead(db, { actor, subject, purpose: '打印服务记录清单', at })
    await recordEvent(db, {
      topic: 'statement.printed',
      subject,
      committeeId: statement.officeId,
      actor,
      at,
      payload: { deeds: statement.deeds.length },
    })
    return { url, fileName: `${statementTitle(statement.certified)}_${statement.number}.pdf` }
  },
)

export const printDeedBook = signedIn.statement.printBook.handler(
  async ({ input: { volunteerId, year }, context: { db, actor, now, files }, errors }) => {
    const at = now()
    const found = await findBook(db, volunteerId)
    const isTheirs =
      found && (found.person_id === actor.personId || holds(actor, DEED_OFFICES, found.path))
    if (!isTheirs) throw errors.NOT_FOUND()

    const book = await readBook(db, found, { year, reader: actor.personId, at })
    const watermark = `${actor.name ?? ''} ${stampOf(at)}`
    const bytes = await printPaper(deedBooklet(book, { watermark, at }))
    const url = await keepPaper(db, files, { bytes, by: actor.personId, at })

    const subject = { kind: 'volunteer', id: volunteerId }
    await recordSensitiveRead(db, { actor, subject, purpose: '打印业绩记载簿', at })
    await recordEvent(db, {
      topic: 'deedBook.printed',
      subject,
      committeeId: found.village_id,
      actor,
      at,
      payload: { year },
    })
    return { url, fileName: `业绩记载簿_${year}.pdf` }
  },
)
