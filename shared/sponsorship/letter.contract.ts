import * as z from 'zod'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { Reason } from '@shared/kernel/text'
import { AgreementId } from './agreement.model'
import { Correspondence, LetterId, LetterSheet, LetterStatus, LetterToRead } from './letter.model'
import {
  forwardRefusalMessages,
  readOutRefusalMessages,
  writeRefusalMessages,
} from './letter.wording'

const Standing = z.object({ letterId: LetterId, status: LetterStatus })

/** S-13: both sides write to the office, and the office passes on. */
export const letter = {
  list: reads('signedIn')
    .input(query({ agreementId: AgreementId }))
    .output(Correspondence),

  /** A new letter; or, with `corrects`, one that came back, put right. */
  write: writes('signedIn')
    .input(command({ agreementId: AgreementId, corrects: LetterId.nullable(), sheet: LetterSheet }))
    .output(Standing)
    .errors(refusals(writeRefusalMessages)),

  readOut: writes('signedIn')
    .input(command({ letterId: LetterId }))
    .output(Standing)
    .errors(refusals(readOutRefusalMessages)),

  listToRead: reads(['countyOffice']).input(query({})).output(z.array(LetterToRead)),

  forward: writes(['countyOffice'])
    .input(command({ letterId: LetterId }))
    .output(Standing)
    .errors(refusals(forwardRefusalMessages)),

  return: writes(['countyOffice'])
    .input(command({ letterId: LetterId, reason: Reason }))
    .output(Standing)
    .errors(refusals({ ALREADY_READ: forwardRefusalMessages.ALREADY_READ })),
}
