import * as z from 'zod'
import { FileId } from '@shared/account/file.model'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { Reason } from '@shared/kernel/text'
import { AgreementId } from './agreement.model'
import { ChangedTerms, Supplement, SupplementId, SupplementStatus } from './supplement.model'
import {
  cancelSupplementRefusalMessages,
  signSupplementRefusalMessages,
  supplementRefusalMessages,
} from './supplement.wording'

const itself = { supplementId: SupplementId }
const Standing = z.object({ ...itself, status: SupplementStatus })

/** S-10: every change of an agreement is a supplement that the three sign anew. */
export const supplement = {
  /** For the parties and the office. */
  list: reads('signedIn')
    .input(query({ agreementId: AgreementId }))
    .output(z.array(Supplement)),

  draw: writes(['countyOffice'])
    .input(command({ agreementId: AgreementId, terms: ChangedTerms, reason: Reason }))
    .output(Standing)
    .errors(refusals(supplementRefusalMessages)),

  sign: writes('signedIn')
    .input(command({ ...itself, signatureId: FileId }))
    .output(Standing)
    .errors(refusals(signSupplementRefusalMessages)),

  /** The office brings the page the custodian has sealed. */
  seal: writes(['countyOffice'])
    .input(command({ ...itself, evidenceId: FileId }))
    .output(Standing)
    .errors(refusals(signSupplementRefusalMessages)),

  cancel: writes(['countyOffice'])
    .input(command({ ...itself, reason: Reason }))
    .output(Standing)
    .errors(refusals(cancelSupplementRefusalMessages)),
}
