import { beginMentorship, givenMentor } from '../../sponsorship/given-mentorship'
import type { ScenarioFile, Scenarios } from './scenario'

/** No child is in it: village, township and county keep it, each for their own area. */
export const mentorshipScenarios: Scenarios = {
  'mentorship.begin': async (_world, at) => ({
    form: {
      placeId: at.id,
      mentor: { volunteerId: null, name: '冯林' },
      terms: { kind: 'craft', rhythm: 'weekly', people: 12, subject: '剪纸' },
      startsOn: '2026-03-01',
    },
  }),
  'mentorship.list': async (world, at) => {
    await beginMentorship(world, at)
    return { kind: null }
  },
  'mentorship.tally': async (world, at) => {
    await beginMentorship(world, at)
    return { year: 2026 }
  },
  'mentorship.listMine': async (world, at) => {
    await beginMentorship(world, at, await givenMentor(world, at))
    return {}
  },
  'mentorship.get': async (world, at) => ({ mentorshipId: await beginMentorship(world, at) }),
  'mentorship.record': async (world, at) => ({
    mentorshipId: await beginMentorship(world, at),
    meeting: { happenedOn: '2026-05-31', people: 6, text: '教孩子们画漫画' },
    replaces: null,
  }),
  'mentorship.report': async (world, at) => ({
    mentorshipId: await beginMentorship(world, at),
    yield: { year: 2026, areaMu: 400, netIncomeFen: 70_000_000, households: 5 },
  }),
  'mentorship.end': async (world, at) => ({
    mentorshipId: await beginMentorship(world, at),
    reason: '孩子随父母进城了',
  }),
}

const OFFICES = ['villageClerk', 'townshipReviewer', 'countyOffice']

/** `signedIn` doors that the offices there or above go through as well. */
const offices: NonNullable<ScenarioFile['admits']>[string] = (role, relation) =>
  OFFICES.includes(role) && (relation === 'own' || relation === 'ancestor')

export const mentorshipAdmits: NonNullable<ScenarioFile['admits']> = {
  'mentorship.get': offices,
  'mentorship.record': offices,
  'mentorship.report': offices,
}

export const mentorshipAnswersEmpty = ['mentorship.list', 'mentorship.tally', 'mentorship.listMine']
