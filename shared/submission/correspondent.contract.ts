import * as z from 'zod'
import { PersonId } from '@shared/account/account.model'
import { CommitteeId } from '@shared/committee/committee.model'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { COMPILERS } from './briefing.rules'
import { Certificate, CertificateNumber, CorrespondentSurvey } from './correspondent.model'
import { certifyRefusalMessages, printRefusalMessages } from './correspondent.wording'

/** P-11: who writes for which unit, and the number on their card. */
export const correspondentContract = {
  list: reads(COMPILERS)
    .input(query({ committeeId: CommitteeId }))
    .output(CorrespondentSurvey),

  /** Gives the next number of the county's year. */
  certify: writes(COMPILERS)
    .input(command({ personId: PersonId, unitId: CommitteeId }))
    .output(CertificateNumber)
    .errors(refusals(certifyRefusalMessages)),

  /** The card on paper: for its holder, and for the office that gave it. */
  print: writes('signedIn')
    .input(command({ personId: PersonId, unitId: CommitteeId }))
    .output(z.object({ url: z.string(), fileName: z.string() }))
    .errors(refusals(printRefusalMessages)),

  /** The caller's own cards, for units they still write for. */
  listMine: reads('signedIn').input(query({})).output(z.array(Certificate)),
}
