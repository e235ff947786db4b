import * as z from 'zod'
import { AmountFen } from '@shared/kernel/money'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { AgreementId } from './agreement.model'
import { DueReview, SchoolYear } from './review.model'
import { reviewRefusalMessages } from './review.wording'

/** S-15. Whoever is not eligible any more is not reviewed but ended, with the reason. */
export const review = {
  listDue: reads(['countyOffice']).input(query({})).output(z.array(DueReview)),

  /** Still eligible, with so much this school year; goods have no amount. */
  record: writes(['countyOffice'])
    .input(command({ agreementId: AgreementId, amountFen: AmountFen.nullable() }))
    .output(z.object({ agreementId: AgreementId, schoolYear: SchoolYear }))
    .errors(refusals(reviewRefusalMessages)),
}
