import { holds } from '@shared/account/account.rules'
import { DEED_OFFICES } from '@shared/volunteer/deed.rules'
import { findServing } from './deed.store'
import { findBook, readBook } from './deed-book.store'
import { signedIn } from './procedures'

export const getMyDeedBook = signedIn.deed.mine.handler(
  async ({ input: { year }, context: { db, actor, now }, errors }) => {
    const mine = await findServing(db, actor.personId)
    const book = mine && (await findBook(db, mine))
    if (!book) throw errors.NOT_FOUND({ message: '宣誓入队后，这里就是您的业绩记载簿' })
    return readBook(db, book, { year, reader: actor.personId, at: now() })
  },
)

export const getDeedBook = signedIn.deed.book.handler(
  async ({ input: { volunteerId, year }, context: { db, actor, now }, errors }) => {
    const book = await findBook(db, volunteerId)
    if (!book || !holds(actor, DEED_OFFICES, book.path)) throw errors.NOT_FOUND()
    return readBook(db, book, { year, reader: actor.personId, at: now() })
  },
)
