import * as z from 'zod'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { Reason } from '@shared/kernel/text'
import { AgreementId } from './agreement.model'
import {
  FeedbackId,
  FeedbackLines,
  FeedbackSlip,
  FeedbackStatus,
  FeedbackToRead,
  MissingFeedback,
  Term,
} from './feedback.model'
import { readRefusalMessages, tellRefusalMessages } from './feedback.wording'

const Standing = z.object({ feedbackId: FeedbackId, status: FeedbackStatus })

/** S-12: class teacher or guardian writes, the office reads, then the sponsor does. */
export const feedback = {
  /** The children this person may tell about: this term, and the last one while it is missing. */
  listToWrite: reads('signedIn').input(query({})).output(z.array(FeedbackSlip)),

  write: writes('signedIn')
    .input(command({ agreementId: AgreementId, term: Term, lines: FeedbackLines }))
    .output(Standing)
    .errors(refusals(tellRefusalMessages)),

  listToRead: reads(['countyOffice']).input(query({})).output(z.array(FeedbackToRead)),

  /** Whom the office has to remind. */
  listMissing: reads(['countyOffice']).input(query({})).output(z.array(MissingFeedback)),

  show: writes(['countyOffice'])
    .input(command({ feedbackId: FeedbackId }))
    .output(Standing)
    .errors(refusals(readRefusalMessages)),

  return: writes(['countyOffice'])
    .input(command({ feedbackId: FeedbackId, reason: Reason }))
    .output(Standing)
    .errors(refusals({ ALREADY_READ: readRefusalMessages.ALREADY_READ })),
}
