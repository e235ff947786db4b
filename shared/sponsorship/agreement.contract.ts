import * as z from 'zod'
import { FileId } from '@shared/account/file.model'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { Reason } from '@shared/kernel/text'
import {
  Agreement,
  AgreementId,
  AgreementStatus,
  AgreementTerms,
  SchoolAgreedBy,
} from './agreement.model'
import {
  cancelRefusalMessages,
  drawRefusalMessages,
  signRefusalMessages,
} from './agreement.wording'
import { EndReason } from './ending.model'
import { endRefusalMessages } from './ending.wording'
import { HoldId } from './hold.model'
import { lookRefusalMessages } from './student.wording'

const itself = { agreementId: AgreementId }
const Printed = z.object({ url: z.string(), fileName: z.string() })
const Standing = z.object({ ...itself, number: z.string(), status: AgreementStatus })

/** S-10. */
export const agreement = {
  draw: writes(['countyOffice'])
    .input(
      command({
        holdId: HoldId,
        terms: AgreementTerms,
        /** Who of the school was asked once more and agreed (§B.4); the guardian agrees by signing. */
        schoolAgreedBy: SchoolAgreedBy,
      }),
    )
    .output(Standing)
    .errors(refusals(drawRefusalMessages)),

  /** For its sponsor and its guardian. */
  read: reads('signedIn').input(query(itself)).output(Agreement),

  /** For the office. */
  get: reads(['countyOffice']).input(query(itself)).output(Agreement),

  /** The sponsor or the guardian signs with a finger. */
  sign: writes('signedIn')
    .input(command({ ...itself, signatureId: FileId }))
    .output(Standing)
    .errors(refusals(signRefusalMessages)),

  /** The office brings the page the custodian has sealed. */
  seal: writes(['countyOffice'])
    .input(command({ ...itself, evidenceId: FileId }))
    .output(Standing)
    .errors(refusals(signRefusalMessages)),

  cancel: writes(['countyOffice'])
    .input(command({ ...itself, reason: Reason }))
    .output(Standing)
    .errors(refusals(cancelRefusalMessages)),

  /** The agreement on paper, for its parties and the office; each finds in it what they may read here. */
  print: writes('signedIn').input(command(itself)).output(Printed),

  /** The same with names and hands, for the file of the office; a look like any other (S-17). */
  printWhole: reads(['countyOffice'])
    .input(query(itself))
    .output(Printed)
    .errors(refusals(lookRefusalMessages)),

  /** S-14: the sponsor or the guardian goes no further. */
  leave: writes('signedIn')
    .input(command({ ...itself, reason: EndReason }))
    .output(Standing)
    .errors(refusals(endRefusalMessages)),

  /** S-14: the office ends it, with a note only the office reads. */
  end: writes(['countyOffice'])
    .input(command({ ...itself, reason: EndReason, note: Reason }))
    .output(Standing)
    .errors(refusals(endRefusalMessages)),
}
