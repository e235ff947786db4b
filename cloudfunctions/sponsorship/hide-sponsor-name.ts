import { recordEvent } from '@cloud/kernel/events'
import { signedIn } from './procedures'
import { lockSponsorOf, saveNameHidden } from './sponsor.store'

export const hideSponsorName = signedIn.sponsor.hideName.handler(
  async ({ input: { hidden }, context: { db, actor, now }, errors }) => {
    const sponsor = await lockSponsorOf(db, actor.personId)
    if (!sponsor) throw errors.NOT_FOUND()
    if (sponsor.name_hidden === hidden) return { nameHidden: hidden }

    await saveNameHidden(db, sponsor.id, hidden)

    await recordEvent(db, {
      topic: hidden ? 'sponsor.nameHidden' : 'sponsor.nameShown',
      subject: { kind: 'sponsor', id: sponsor.id },
      committeeId: sponsor.county_id,
      actor,
      actingAs: 'sponsor',
      at: now(),
      before: sponsor.name_hidden,
      after: hidden,
    })
    return { nameHidden: hidden }
  },
)
