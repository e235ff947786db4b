import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { sponsorAfter } from '@shared/sponsorship/sponsor.rules'
import { signedIn } from './procedures'
import { findSponsor, grantSponsorRole, saveReview } from './sponsor.store'

export const verifySponsor = signedIn.sponsor.verify.handler(
  async ({ input: { sponsorId }, context: { db, actor, now }, errors }) => {
    const at = now()

    const sponsor = await findSponsor(db, sponsorId, true)
    if (!sponsor || !holds(actor, ['countyOffice'], sponsor.countyPath)) throw errors.NOT_FOUND()

    const status = sponsorAfter(sponsor.status, 'verify')
    if (!status) throw errors.ALREADY_REVIEWED()

    await saveReview(db, sponsorId, { status, reason: null, by: actor.personId, at })
    await grantSponsorRole(db, sponsor, actor.personId, at)

    await recordEvent(db, {
      topic: 'sponsor.verified',
      subject: { kind: 'sponsor', id: sponsorId },
      committeeId: sponsor.county_id,
      actor,
      actingAs: 'countyOffice',
      at,
    })
    return { sponsorId, status }
  },
)

export const refuseSponsor = signedIn.sponsor.refuse.handler(
  async ({ input: { sponsorId, reason }, context: { db, actor, now }, errors }) => {
    const at = now()

    const sponsor = await findSponsor(db, sponsorId, true)
    if (!sponsor || !holds(actor, ['countyOffice'], sponsor.countyPath)) throw errors.NOT_FOUND()

    const status = sponsorAfter(sponsor.status, 'refuse')
    if (!status) throw errors.ALREADY_REVIEWED()

    await saveReview(db, sponsorId, { status, reason, by: actor.personId, at })

    await recordEvent(db, {
      topic: 'sponsor.refused',
      subject: { kind: 'sponsor', id: sponsorId },
      committeeId: sponsor.county_id,
      actor,
      actingAs: 'countyOffice',
      at,
    })
    return { sponsorId, status }
  },
)
