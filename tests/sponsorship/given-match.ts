import { randomUUID } from 'node:crypto'
import type { ProposalId, SuggestionId } from '@shared/sponsorship/matching.model'
import type { Preference } from '@shared/sponsorship/preference.model'
import type { SponsorId } from '@shared/sponsorship/sponsor.model'
import type { StudentId } from '@shared/sponsorship/student.model'
import { givenActor, type Place } from '../support/builders'
import type { World } from '../support/world'

export const aWish = (facts: Partial<Preference> = {}): Preference => ({
  places: 2,
  kinds: ['yearly', 'oneOff', 'goods'],
  mostFen: 150_000,
  stages: ['primary', 'juniorHigh'],
  townshipIds: [],
  years: 3,
  ...facts,
})

/** What this sponsor would do, written straight into the table. */
export async function givenPreference(
  world: World,
  sponsorId: SponsorId,
  facts: Partial<Preference> = {},
) {
  const wish = aWish(facts)
  await world.db
    .insertInto('sponsor_preference')
    .values({
      sponsor_id: sponsorId,
      places: wish.places,
      kinds: wish.kinds,
      most_fen: wish.mostFen,
      stages: wish.stages,
      township_ids: wish.townshipIds,
      years: wish.years,
      saved_at: world.now(),
    })
    .execute()
}

/** One pair in a proposal with its proof: nobody else waits, and the sponsor has one place. */
export async function givenMatch(
  world: World,
  county: Pick<Place, 'id'>,
  pair: { studentId: StudentId; sponsorId: SponsorId },
  status: 'proposed' | 'suggested',
) {
  const { db } = world
  const proposalId = randomUUID() as ProposalId
  const suggestionId = randomUUID() as SuggestionId
  const clerk = await givenActor(world)
  const closed = status === 'suggested'
  await db
    .insertInto('match_proposal')
    .values({
      id: proposalId,
      county_id: county.id,
      status: closed ? 'published' : 'open',
      students: 1,
      sponsors: 1,
      places: 1,
      related_pairs: 0,
      blocking_pairs: 0,
      market: JSON.stringify({
        start: [0, 1],
        sponsor: [0],
        cost: [500],
        places: [1],
        penalty: [1001],
      }),
      matching: JSON.stringify({ sponsorOf: [0], prices: [0], total: 500 }),
      made_by: clerk.personId,
      made_at: world.now(),
      closed_by: closed ? clerk.personId : null,
      closed_at: closed ? world.now() : null,
      close_reason: null,
    })
    .execute()
  await db
    .insertInto('match_student')
    .values({
      proposal_id: proposalId,
      position: 0,
      student_id: pair.studentId,
      priority_class: 'third',
      unserved: null,
    })
    .execute()
  await db
    .insertInto('match_sponsor')
    .values({ proposal_id: proposalId, position: 0, sponsor_id: pair.sponsorId })
    .execute()
  await db
    .insertInto('match_suggestion')
    .values({
      id: suggestionId,
      proposal_id: proposalId,
      position: 0,
      student_id: pair.studentId,
      sponsor_id: pair.sponsorId,
      facts: JSON.stringify({
        namedTownship: false,
        stage: 'primary',
        needKind: 'yearly',
        toTheEnd: true,
        waitingDays: 31,
      }),
      status,
      reason: null,
      drop_reason: null,
      expires_at: closed ? new Date(world.now().getTime() + 14 * 86_400_000) : null,
      moved_by: clerk.personId,
      moved_at: world.now(),
    })
    .execute()
  return { proposalId, suggestionId }
}
