import type { Actor } from '@shared/account/account.model'
import type {
  MentorshipForm,
  MentorshipId,
  MentorshipTerms,
} from '@shared/sponsorship/mentorship.model'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'
import { givenActor, type Place } from '../support/builders'
import type { World } from '../support/world'
import { givenMember } from '../volunteer/member.given'

export type Mentor = { actor: Actor; volunteerId: VolunteerId }

/** A member of the register of this place. */
export async function givenMentor(world: World, at: Place): Promise<Mentor> {
  const { person, volunteerId } = await givenMember(world, at, { name: '冯林' })
  return { actor: person, volunteerId }
}

export const farming: MentorshipTerms = {
  kind: 'farming',
  rhythm: 'monthly',
  people: 4,
  subject: '水稻',
  partners: '青年农民 4 户',
}

export const aMentorship = (
  at: Pick<Place, 'id'>,
  facts: Partial<MentorshipForm> = {},
): MentorshipForm => ({
  placeId: at.id,
  mentor: { volunteerId: null, name: '冯林' },
  terms: farming,
  startsOn: '2026-03-01',
  ...facts,
})

/** A farming pairing at this place, entered by its county. */
export async function beginMentorship(
  world: World,
  at: Place,
  mentor?: Mentor,
  facts: Partial<MentorshipForm> = {},
): Promise<MentorshipId> {
  const clerk = await givenActor(world, { roles: [['countyOffice', at]] })
  const { mentorshipId } = await world.as(clerk).sponsorship.mentorship.begin({
    form: aMentorship(at, {
      mentor: { volunteerId: mentor?.volunteerId ?? null, name: '冯林' },
      ...facts,
    }),
  })
  return mentorshipId
}
