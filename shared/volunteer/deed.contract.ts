import * as z from 'zod'
import { PageQuery, pageOf } from '@shared/kernel/page'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { optionalLine, Reason } from '@shared/kernel/text'
import { Deed, DeedBook, DeedId, DeedLine, DeedSheet } from './deed.model'
import { DEED_OFFICES } from './deed.rules'
import {
  correctRefusalMessages,
  judgeRefusalMessages,
  withdrawRefusalMessages,
  writeRefusalMessages,
} from './deed.wording'
import { Person } from './team.model'
import { VolunteerId } from './volunteer.model'

const Year = z.int('请选择年份').min(2000, '请选择年份').max(2100, '请选择年份')

export const deedContract = {
  /** 记一笔: a member writes down what they did; it is a claim until another confirms it. */
  write: writes('signedIn')
    .input(command({ sheet: DeedSheet }))
    .output(DeedLine)
    .errors(refusals(writeRefusalMessages)),

  /** The office writes one line for each of these people; several at once are shown as such (§B.10). */
  record: writes(DEED_OFFICES)
    .input(
      command({
        volunteerIds: z
          .array(VolunteerId, '请选择是谁')
          .min(1, '请选择是谁')
          .max(60, '一次最多记 60 人，请分开记'),
        sheet: DeedSheet,
      }),
    )
    .output(z.object({ deedIds: z.array(DeedId) }))
    .errors(refusals(writeRefusalMessages)),

  confirm: writes('signedIn')
    .input(command({ deedId: DeedId }))
    .output(DeedLine)
    .errors(refusals(judgeRefusalMessages)),

  decline: writes('signedIn')
    .input(command({ deedId: DeedId, reason: Reason }))
    .output(DeedLine)
    .errors(refusals(judgeRefusalMessages)),

  withdraw: writes('signedIn')
    .input(command({ deedId: DeedId }))
    .output(DeedLine)
    .errors(refusals(withdrawRefusalMessages)),

  /** 更正: a new line takes the place of the old one, which stays readable. */
  correct: writes('signedIn')
    .input(command({ deedId: DeedId, reason: Reason, sheet: DeedSheet }))
    .output(DeedLine)
    .errors(refusals({ ...writeRefusalMessages, ...correctRefusalMessages })),

  /** One deed, to the person, to the captain of its team and to the offices over it. */
  get: reads('signedIn')
    .input(query({ deedId: DeedId }))
    .output(Deed),

  /** What waits for this caller's confirmation, as an office or as a captain, the oldest first. */
  listWaiting: reads('signedIn').input(query(PageQuery)).output(pageOf(DeedLine)),

  /** The caller's own book of a year. */
  mine: reads('signedIn')
    .input(query({ year: Year }))
    .output(DeedBook),

  /** A person's book, to the offices over them. */
  book: reads(DEED_OFFICES)
    .input(query({ volunteerId: VolunteerId, year: Year }))
    .output(DeedBook),

  /** Members of the caller's jurisdiction by name: whom to write about, whose book to open. */
  listPeople: reads(DEED_OFFICES)
    .input(query({ search: optionalLine('姓名', { max: 20 }), ...PageQuery }))
    .output(pageOf(Person)),
}
