import * as z from 'zod'
import { FileId } from '@shared/account/file.model'
import { halfWidth } from '@shared/kernel/half-width'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { ConsentKind, ConsentMethod, ConsentParty } from './consent.model'
import {
  claimRefusalMessages,
  consentRefusalMessages,
  revokeRefusalMessages,
} from './consent.wording'
import {
  ApplicationForm,
  CaseDetail,
  CaseSummary,
  EnteredAs,
  RecordLook,
  StudentId,
  StudentRecord,
  StudentStatus,
} from './student.model'
import {
  applyRefusalMessages,
  submitRefusalMessages,
  withdrawRefusalMessages,
} from './student.wording'

const itself = { studentId: StudentId }
const Standing = z.object({ studentId: StudentId, status: StudentStatus })

/** What the family does, and whoever fills in for it. Answers hold no name: replies are kept for repeats. */
export const application = {
  begin: writes('signedIn')
    .input(command({ enteredAs: EnteredAs, form: ApplicationForm }))
    .output(Standing)
    .errors(refusals(applyRefusalMessages)),

  amend: writes('signedIn')
    .input(command({ ...itself, form: ApplicationForm }))
    .output(Standing)
    .errors(refusals({ ...applyRefusalMessages, NOT_A_DRAFT: submitRefusalMessages.NOT_A_DRAFT })),

  submit: writes('signedIn')
    .input(command(itself))
    .output(Standing)
    .errors(refusals(submitRefusalMessages)),

  withdraw: writes('signedIn')
    .input(command(itself))
    .output(Standing)
    .errors(refusals(withdrawRefusalMessages)),

  /** A guardian links the case that somebody else entered: the phone in the case and its code must both fit. */
  claim: writes('signedIn')
    .input(
      command({
        code: z
          .string('请填写关联码')
          .transform((text) => halfWidth(text).replace(/\s/g, ''))
          .pipe(z.string().regex(/^\d{8}$/, '关联码是 8 位数字，请再看看')),
      }),
    )
    .output(Standing)
    .errors(refusals(claimRefusalMessages)),

  list: reads('signedIn').input(query({})).output(z.array(CaseSummary)),

  get: reads('signedIn').input(query(itself)).output(CaseDetail),

  /** The record as filled in; this look too is written down. */
  open: reads('signedIn').input(query(itself)).output(StudentRecord),

  /** Who looked at the child's record, when and what for (条例 §36). */
  listLooks: reads('signedIn').input(query(itself)).output(z.array(RecordLook)),
}

/** Five separate consents of §B.4; the history only grows. */
export const consent = {
  decide: writes('signedIn')
    .input(
      command({
        ...itself,
        party: ConsentParty,
        method: ConsentMethod,
        /** The signature, or the photo of the signed paper. */
        fileId: FileId,
        answers: z
          .array(z.strictObject({ kind: ConsentKind, agrees: z.boolean() }))
          .min(1, '请至少回答一项')
          .max(5),
      }),
    )
    .output(Standing)
    .errors(refusals(consentRefusalMessages)),

  /** Takes effect at once on every screen it gates. */
  revoke: writes('signedIn')
    .input(command({ ...itself, kind: ConsentKind }))
    .output(Standing)
    .errors(refusals(revokeRefusalMessages)),
}
