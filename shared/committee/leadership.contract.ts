import * as z from 'zod'
import { LocalDate } from '@shared/kernel/local-date'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { optionalLine, personName, Reason } from '@shared/kernel/text'
import { Appointment, AppointmentId, Post } from './appointment.model'
import { LEADERSHIP_KEEPERS, LEADERSHIP_READERS } from './appointment.rules'
import { appointRefusalMessages, endRefusalMessages } from './appointment.wording'
import { CommitteeId, Vitality } from './committee.model'

export const leadership = {
  /** Who leads a committee and led it before, which needed posts stand empty, how alive it is. */
  get: reads(LEADERSHIP_READERS)
    .input(query({ committeeId: CommitteeId }))
    .output(
      z.object({
        inForce: z.array(Appointment),
        past: z.array(Appointment),
        vacant: z.array(Post),
        /** Of the residents in post today, how many came within three years (S3: 4/6). */
        newcomers: z.object({ fresh: z.int(), all: z.int(), since: LocalDate }),
        vitality: Vitality.nullable(),
        vitalityOn: LocalDate.nullable(),
      }),
    ),

  appoint: writes(LEADERSHIP_KEEPERS)
    .input(
      command({
        committeeId: CommitteeId,
        post: Post,
        personName: personName('姓名'),
        resident: z.boolean(),
        concurrent: z.boolean(),
        formerPost: optionalLine('原任职务', { max: 40 }),
        documentNo: optionalLine('任职文号', { max: 40 }),
        startedOn: LocalDate,
      }),
    )
    .output(Appointment)
    .errors(refusals(appointRefusalMessages)),

  end: writes(LEADERSHIP_KEEPERS)
    .input(command({ appointmentId: AppointmentId, endedOn: LocalDate, reason: Reason }))
    .output(Appointment)
    .errors(refusals(endRefusalMessages)),
}
