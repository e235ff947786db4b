import * as z from 'zod'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { Reason } from '@shared/kernel/text'
import { Sponsor, SponsorForm, SponsorId, SponsorStatus, SponsorTally } from './sponsor.model'
import { sponsorRefusalMessages, sponsorReviewRefusalMessages } from './sponsor.wording'

const itself = { sponsorId: SponsorId }
const Standing = z.object({ ...itself, status: SponsorStatus })

/** S-06. */
export const sponsor = {
  register: writes('signedIn')
    .input(command({ form: SponsorForm }))
    .output(Standing)
    .errors(refusals(sponsorRefusalMessages)),

  find: reads('signedIn').input(query({})).output(Sponsor.nullable()),

  /** S-16: keep one's name out of every publicity, or let it stand there again. */
  hideName: writes('signedIn')
    .input(command({ hidden: z.boolean('请选择要不要公开姓名') }))
    .output(z.object({ nameHidden: z.boolean() })),

  list: reads(['countyOffice']).input(query({})).output(z.array(Sponsor)),

  /** The real name and phone for the review; the look is written down. */
  open: reads(['countyOffice'])
    .input(query(itself))
    .output(
      Sponsor.extend({
        realName: z.string(),
        phone: z.string(),
        signatureUrl: z.string().nullable(),
      }),
    ),

  tally: reads(['countyOffice']).input(query({})).output(SponsorTally),

  verify: writes(['countyOffice'])
    .input(command(itself))
    .output(Standing)
    .errors(refusals(sponsorReviewRefusalMessages)),

  refuse: writes(['countyOffice'])
    .input(command({ ...itself, reason: Reason }))
    .output(Standing)
    .errors(refusals(sponsorReviewRefusalMessages)),
}
