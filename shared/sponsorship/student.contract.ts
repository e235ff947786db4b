import * as z from 'zod'
import { FileId } from '@shared/account/file.model'
import { CommitteeId } from '@shared/committee/committee.model'
import { PageQuery, pageOf } from '@shared/kernel/page'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { line, personName, Reason } from '@shared/kernel/text'
import { CaseDetail, CaseSummary, OpenedRecord, StudentId, StudentStatus } from './student.model'
import { CASE_STAFF } from './student.rules'
import {
  lookRefusalMessages,
  moveSchoolRefusalMessages,
  openRefusalMessages,
  returnRefusalMessages,
  stepRefusalMessages,
  visitRefusalMessages,
} from './student.wording'
import { CaseReturn } from './verification.model'
import { RECORD_PURPOSES } from './view.rules'

const itself = { studentId: StudentId }
const Standing = z.object({ studentId: StudentId, status: StudentStatus })

export const student = {
  /** Cases of the reader's area, masked, oldest first. */
  list: reads(CASE_STAFF)
    .input(query({ show: z.enum(['mine', 'all']), ...PageQuery }))
    .output(pageOf(CaseSummary)),

  get: reads(CASE_STAFF).input(query(itself)).output(CaseDetail),

  /** J2: the school closed, or the child goes to another one of the county. */
  moveSchool: writes(['countyOffice'])
    .input(command({ ...itself, schoolId: CommitteeId }))
    .output(Standing)
    .errors(refusals(moveSchoolRefusalMessages)),

  /** The real names, for an approved purpose; every look is written down (S-17, house rule 12). */
  open: reads(CASE_STAFF)
    .input(query({ ...itself, purpose: z.enum(RECORD_PURPOSES, '请选择查看的用途') }))
    .output(OpenedRecord)
    .errors(
      refusals({
        CONSENT_MISSING: stepRefusalMessages.CONSENT_MISSING,
        ...openRefusalMessages,
        ...lookRefusalMessages,
      }),
    ),
}

const opinion = { opinion: line('核实意见', { min: 2, max: 300 }) }

/** S-03: village → school → township → county, as the county's own table says. */
export const verification = {
  pass: writes(CASE_STAFF)
    .input(
      command({
        ...itself,
        ...opinion,
        visitors: z.array(personName('家访人')).max(4),
        evidenceId: FileId.nullable(),
      }),
    )
    .output(Standing)
    .errors(refusals({ ...stepRefusalMessages, ...visitRefusalMessages })),

  return: writes(CASE_STAFF)
    .input(command({ ...itself, to: CaseReturn, reason: Reason }))
    .output(Standing)
    .errors(refusals({ ...stepRefusalMessages, ...returnRefusalMessages })),

  refuse: writes(CASE_STAFF)
    .input(command({ ...itself, reason: Reason }))
    .output(Standing)
    .errors(refusals(stepRefusalMessages)),
}
