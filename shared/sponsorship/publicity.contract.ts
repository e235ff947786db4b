import * as z from 'zod'
import { Instant } from '@shared/kernel/instant'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { Reason } from '@shared/kernel/text'
import {
  NoticeAudience,
  ObjectionId,
  ObjectionResult,
  ObjectionStatus,
  ObjectionText,
  PublicNotice,
  PublicNoticeId,
} from './publicity.model'
import {
  concludeRefusalMessages,
  postRefusalMessages,
  takeDownRefusalMessages,
} from './publicity.wording'
import { StudentId } from './student.model'

const itself = { noticeId: PublicNoticeId }

/** S-04. There is no public list: a notice is reached by the address the office posts. */
export const publicity = {
  post: writes(['countyOffice'])
    .input(command({ studentId: StudentId }))
    .output(z.object({ noticeId: PublicNoticeId, audience: NoticeAudience }))
    .errors(refusals(postRefusalMessages)),

  takeDown: writes(['countyOffice'])
    .input(command({ ...itself, reason: Reason }))
    .output(z.object(itself))
    .errors(refusals(takeDownRefusalMessages)),

  /** Gone at 24:00 of its last day, or the moment consent ④ is taken back. */
  get: reads('public')
    .input(query(itself))
    .output(PublicNotice.extend({ county: z.string(), officePhone: z.string().nullable() })),

  /** Notices of the reader's area now up, the internal ones among them. */
  list: reads(['schoolVerifier', 'townshipReviewer', 'countyOffice'])
    .input(query({}))
    .output(z.array(PublicNotice.extend({ ...itself, audience: NoticeAudience }))),
}

export const objection = {
  raise: writes('signedIn')
    .input(command({ ...itself, text: ObjectionText }))
    .output(z.object({ objectionId: ObjectionId })),

  list: reads(['countyOffice'])
    .input(query({}))
    .output(
      z.array(
        z.object({
          objectionId: ObjectionId,
          studentId: StudentId,
          code: z.string(),
          text: z.string(),
          status: ObjectionStatus,
          result: z.string().nullable(),
          raisedAt: Instant,
        }),
      ),
    ),

  conclude: writes(['countyOffice'])
    .input(command({ objectionId: ObjectionId, upheld: z.boolean(), result: ObjectionResult }))
    .output(z.object({ objectionId: ObjectionId, status: ObjectionStatus }))
    .errors(refusals(concludeRefusalMessages)),
}
