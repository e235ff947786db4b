import { jurisdictions } from '@shared/account/account.rules'
import { mayAddPhoto, writerOf } from '@shared/sponsorship/letter.rules'
import { listLetters, listLettersToRead } from './letter.store'
import { findPair } from './pair.store'
import { signedIn } from './procedures'

/** Without consent ③ the sponsor finds nothing here, and without ⑤ no photo. */
export const listLettersOfPair = signedIn.letter.list.handler(
  async ({ input: { agreementId }, context: { db, files, actor, now }, errors }) => {
    const pair = await findPair(db, agreementId, now())
    const writer = pair && writerOf(pair, actor)
    if (!pair || !writer || pair.status === 'signing') throw errors.NOT_FOUND()

    const { consented, code } = pair.file
    const isOpen = consented.includes('limitedProfile')
    const photos = consented.includes('media')
    const shown = isOpen || writer !== 'sponsor'
    return {
      agreementId,
      code,
      side: writer === 'sponsor' ? 'sponsor' : 'student',
      mayWrite: isOpen && pair.status === 'effective',
      mayAddPhoto: mayAddPhoto(pair.file, writer),
      letters: shown
        ? await listLetters({ db, files }, agreementId, { writer, actor, photos })
        : [],
    }
  },
)

export const listLettersOfMyArea = signedIn.letter.listToRead.handler(
  ({ context: { db, files, actor } }) =>
    listLettersToRead({ db, files }, jurisdictions(actor, ['countyOffice'])),
)
