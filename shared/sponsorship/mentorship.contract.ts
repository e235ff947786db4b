import * as z from 'zod'
import { PageQuery, pageOf } from '@shared/kernel/page'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { Reason } from '@shared/kernel/text'
import {
  MeetingForm,
  MeetingId,
  Mentorship,
  MentorshipDetail,
  MentorshipForm,
  MentorshipId,
  MentorshipKind,
  MentorshipTally,
  YieldForm,
} from './mentorship.model'
import { MENTORSHIP_OFFICES } from './mentorship.rules'
import {
  beginRefusalMessages,
  endMentorshipRefusalMessages,
  meetingRefusalMessages,
  replaceRefusalMessages,
  yieldRefusalMessages,
} from './mentorship.wording'

const itself = { mentorshipId: MentorshipId }
const Itself = z.object(itself)

/** S-19: pairings other than sponsorship. No child is named in any of them. */
export const mentorship = {
  begin: writes(MENTORSHIP_OFFICES)
    .input(command({ form: MentorshipForm }))
    .output(Itself)
    .errors(refusals(beginRefusalMessages)),

  /** Of the reader's area: those that still run first, whoever should have met longest ago on top. */
  list: reads(MENTORSHIP_OFFICES)
    .input(query({ kind: MentorshipKind.nullable(), ...PageQuery }))
    .output(pageOf(Mentorship)),

  /** The reader's area by kind: what runs now, and what was done in this year. */
  tally: reads(MENTORSHIP_OFFICES)
    .input(query({ year: YieldForm.shape.year }))
    .output(z.array(MentorshipTally)),

  listMine: reads('signedIn').input(query({})).output(z.array(Mentorship)),

  get: reads('signedIn').input(query(itself)).output(MentorshipDetail),

  /** A meeting is added; a wrong line is replaced by a right one and both are kept. */
  record: writes('signedIn')
    .input(command({ ...itself, meeting: MeetingForm, replaces: MeetingId.nullable() }))
    .output(Itself)
    .errors(refusals({ ...meetingRefusalMessages, ...replaceRefusalMessages })),

  /** Of one year; told again, the latest counts. */
  report: writes('signedIn')
    .input(command({ ...itself, yield: YieldForm }))
    .output(Itself)
    .errors(refusals(yieldRefusalMessages)),

  end: writes(MENTORSHIP_OFFICES)
    .input(command({ ...itself, reason: Reason }))
    .output(Itself)
    .errors(refusals(endMentorshipRefusalMessages)),
}
