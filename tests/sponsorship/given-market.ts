import type { Actor } from '@shared/account/account.model'
import type { ProposalId } from '@shared/sponsorship/matching.model'
import { createWorld, type World } from '../support/world'
import { givenSponsor, givenSponsorshipCounty, givenStudent } from './given'
import { givenPreference } from './given-match'

/** A staffed county, and short ways to let students wait, sponsors wish and the office propose. */
export async function givenMarket(world: World) {
  const offices = await givenSponsorshipCounty(world)
  const office = (actor: Actor = offices.office) => world.as(actor).sponsorship.matching
  const propose = () => office().propose({ countyId: offices.county.id })
  const pairsOf = async (proposalId: ProposalId) =>
    (await office().listPairs({ proposalId, limit: 50 })).items
  const confirmAll = async (proposalId: ProposalId) => {
    for (const { suggestionId } of await pairsOf(proposalId)) {
      await office().confirm({ suggestionId })
    }
  }
  return {
    offices,
    office,
    propose,
    pairsOf,
    confirmAll,
    waiting: (facts: Parameters<typeof givenStudent>[2] = {}) =>
      givenStudent(world, offices.village, { status: 'waiting', school: offices.school, ...facts }),
    willing: async (facts: Parameters<typeof givenPreference>[2] = {}) => {
      const sponsor = await givenSponsor(world, offices.county)
      await givenPreference(world, sponsor.sponsorId, facts)
      return sponsor
    },
    published: async () => {
      const { proposalId } = await propose()
      await confirmAll(proposalId)
      return office().publish({ proposalId })
    },
    suggestedTo: (actor: Actor) => world.as(actor).sponsorship.suggestion.list({}),
  }
}
export type GivenMarket = Awaited<ReturnType<typeof givenMarket>>

/** A fresh world with its market before each test. */
export function freshMarket(): GivenMarket & { world: World } {
  const on = {} as GivenMarket & { world: World }
  beforeEach(async () => {
    const world = await createWorld({ now: '2026-06-01T01:00:00.000Z' })
    Object.assign(on, { world }, await givenMarket(world))
  })
  return on
}
