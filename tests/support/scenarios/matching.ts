import type { Actor } from '@shared/account/account.model'
import type { ProposalId, SuggestionId } from '@shared/sponsorship/matching.model'
import { givenSponsor } from '../../sponsorship/given'
import { aWish, givenMatch, givenPreference } from '../../sponsorship/given-match'
import type { Place } from '../builders'
import type { World } from '../world'
import type { ScenarioFile, Scenarios } from './scenario'
import { givenCase, givenOwnSponsorship, reason } from './sponsorship.given'

/** A county reads one proposal at a time: what the last visitor saw is withdrawn. */
const withdrawOthers = ({ db, now }: World) =>
  db
    .updateTable('match_proposal')
    .set((eb) => ({
      status: 'withdrawn',
      close_reason: reason,
      closed_by: eb.ref('made_by'),
      closed_at: now(),
    }))
    .where('status', '=', 'open')
    .execute()

const proposalOf = async (world: World, at: Place): Promise<{ proposalId: ProposalId }> => {
  await withdrawOthers(world)
  const { studentId } = await givenCase(world, at, { status: 'waiting' })
  const { sponsorId } = await givenSponsor(world, at)
  const { proposalId } = await givenMatch(world, at, { studentId, sponsorId }, 'proposed')
  return { proposalId }
}

const pairOf = async (world: World, at: Place): Promise<{ suggestionId: SuggestionId }> => {
  await withdrawOthers(world)
  const { studentId } = await givenCase(world, at, { status: 'waiting' })
  const { sponsorId } = await givenSponsor(world, at)
  const { suggestionId } = await givenMatch(world, at, { studentId, sponsorId }, 'proposed')
  return { suggestionId }
}

/** Suggested to the knocking sponsor when the role reaches that far, else to somebody else. */
const suggestedAt = async (world: World, at: Place, actor: Actor) => {
  const { studentId } = await givenCase(world, at, { status: 'waiting' })
  const own = await givenOwnSponsorship(world, actor)
  const reaches = actor.grants.some((one) => at.path.startsWith(one.path))
  const { sponsorId } = own && reaches ? own : await givenSponsor(world, at)
  return givenMatch(world, at, { studentId, sponsorId }, 'suggested')
}

const inquiryAt = async (world: World, at: Place) => {
  const { studentId } = await givenCase(world, at, { status: 'waiting' })
  const { sponsorId } = await givenSponsor(world, at)
  await world.db
    .insertInto('relation_inquiry')
    .values({
      student_id: studentId,
      sponsor_id: sponsorId,
      hints: ['samePhone'],
      asked_at: world.now(),
    })
    .execute()
  return { studentId, sponsorId }
}

export const matchingScenarios: Scenarios = {
  'preference.get': async (world, at, actor) => {
    await givenSponsor(world, at)
    await givenOwnSponsorship(world, actor)
    return {}
  },
  'preference.save': async (world, _, actor) => {
    await givenOwnSponsorship(world, actor)
    return { preference: aWish() }
  },
  'preference.show': async (world, at) => {
    const { sponsorId } = await givenSponsor(world, at)
    await givenPreference(world, sponsorId)
    return { sponsorId }
  },
  'matching.survey': async (world, at) => {
    await givenCase(world, at, { status: 'waiting' })
    return {}
  },
  'matching.list': async (world, at) => {
    await proposalOf(world, at)
    return {}
  },
  'matching.get': proposalOf,
  'matching.listPairs': proposalOf,
  'matching.listUnserved': proposalOf,
  'matching.propose': async (world, at) => {
    await givenCase(world, at, { status: 'waiting' })
    const { p3 } = await world.db
      .selectFrom('committee')
      .select('p3')
      .where('id', '=', at.id)
      .executeTakeFirstOrThrow()
    return { countyId: p3 }
  },
  'matching.confirm': pairOf,
  'matching.setAside': async (world, at) => ({ ...(await pairOf(world, at)), reason }),
  'matching.reconsider': pairOf,
  'matching.publish': proposalOf,
  'matching.withdraw': async (world, at) => ({ ...(await proposalOf(world, at)), reason }),
  'suggestion.list': async (world, at, actor) => {
    await suggestedAt(world, at, actor)
    return {}
  },
  'suggestion.decline': async (world, at, actor) => ({
    suggestionId: (await suggestedAt(world, at, actor)).suggestionId,
  }),
  'relation.ask': async (world, at, actor) => {
    await givenOwnSponsorship(world, actor)
    return { studentId: (await givenCase(world, at, { status: 'waiting' })).studentId }
  },
  'relation.list': async (world, at) => {
    await inquiryAt(world, at)
    return {}
  },
  'relation.open': inquiryAt,
}

/** Each shows only what lies in the caller's area, or is the caller's own. */
export const matchingAnswersEmpty: string[] = [
  'preference.get',
  'matching.survey',
  'matching.list',
  'suggestion.list',
  'relation.list',
]

/** A sponsor keeps a wish of their own; there is no other record to reach. */
export const matchingAdmits: NonNullable<ScenarioFile['admits']> = {
  'preference.save': (role) => role === 'sponsor',
  // A run is a county's: an office further down does not reach it.
  'matching.propose': (role, relation) => role === 'countyOffice' && relation === 'ancestor',
}
