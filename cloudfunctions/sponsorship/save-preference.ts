import { recordEvent } from '@cloud/kernel/events'
import { findStanding, keepPreference, listTownships } from './preference.store'
import { signedIn } from './procedures'
import { findSponsorOf, lockSponsorOf } from './sponsor.store'

export const findMyPreference = signedIn.preference.get.handler(
  async ({ context: { db, actor, now } }) => {
    const sponsor = await findSponsorOf(db, actor.personId)
    if (!sponsor) return { standing: null, townships: [] }
    return {
      standing: await findStanding(db, sponsor.id, now()),
      townships: await listTownships(db, sponsor.county_id),
    }
  },
)

export const savePreference = signedIn.preference.save.handler(
  async ({ input: { preference }, context: { db, actor, now }, errors }) => {
    const at = now()

    const sponsor = await lockSponsorOf(db, actor.personId)
    if (!sponsor) throw errors.NOT_FOUND()

    if (sponsor.status !== 'verified') throw errors.NOT_VERIFIED()
    const townships = (await listTownships(db, sponsor.county_id)).map((one) => one.townshipId)
    if (!preference.townshipIds.every((id) => townships.includes(id))) {
      throw errors.TOWNSHIP_ELSEWHERE()
    }

    const before = await findStanding(db, sponsor.id, at)
    await keepPreference(db, sponsor.id, preference, at)
    const standing = await findStanding(db, sponsor.id, at)
    if (!standing) throw new Error('a preference that was just kept is not there')

    await recordEvent(db, {
      topic: 'preference.saved',
      subject: { kind: 'sponsor', id: sponsor.id },
      committeeId: sponsor.county_id,
      actor,
      actingAs: 'sponsor',
      at,
      before: before?.preference,
      after: standing.preference,
      payload: { places: preference.places },
    })
    return standing
  },
)
