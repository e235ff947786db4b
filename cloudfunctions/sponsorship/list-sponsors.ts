import { jurisdictions } from '@shared/account/account.rules'
import { tallySponsors } from '@shared/sponsorship/sponsor.rules'
import { signedIn } from './procedures'
import { listSponsors, toSponsor } from './sponsor.store'

export const listSponsorsOfMyArea = signedIn.sponsor.list.handler(
  async ({ context: { db, actor } }) =>
    (await listSponsors(db, jurisdictions(actor, ['countyOffice']))).map(toSponsor),
)

export const tallySponsorsOfMyArea = signedIn.sponsor.tally.handler(
  async ({ context: { db, actor } }) => {
    const rows = await listSponsors(db, jurisdictions(actor, ['countyOffice']))
    return tallySponsors(rows.filter((row) => row.status === 'verified').map((row) => row.kind))
  },
)
