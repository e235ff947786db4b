import * as z from 'zod'
import { CommitteeId } from '@shared/committee/committee.model'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { Preference, StandingPreference } from './preference.model'
import { preferenceRefusalMessages } from './preference.wording'
import { SponsorId } from './sponsor.model'

/** S-08: without a preference nobody is suggested. */
export const preference = {
  /** The sponsor's own, and the townships there are to choose from. */
  get: reads(['sponsor'])
    .input(query({}))
    .output(
      z.object({
        standing: StandingPreference.nullable(),
        townships: z.array(z.object({ townshipId: CommitteeId, name: z.string() })),
      }),
    ),

  save: writes(['sponsor'])
    .input(command({ preference: Preference }))
    .output(StandingPreference)
    .errors(refusals(preferenceRefusalMessages)),

  /** As the office sees it; townships by name. */
  show: reads(['countyOffice'])
    .input(query({ sponsorId: SponsorId }))
    .output(z.object({ standing: StandingPreference.nullable(), townships: z.array(z.string()) })),
}
