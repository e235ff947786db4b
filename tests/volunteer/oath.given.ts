import type { VolunteerId } from '@shared/volunteer/volunteer.model'
import type { World } from '../support/world'
import { givenAwaiting, type Offices } from './given'

/** Somebody who has sworn years ago. */
export async function givenSworn(world: World, offices: Offices, name: string, number: number) {
  const { person, volunteerId } = await givenAwaiting(world, offices.village, name)
  await world.db
    .updateTable('volunteer')
    .set({ status: 'enrolled', member_number: number, enrolled_on: '2020-03-18' })
    .where('id', '=', volunteerId)
    .execute()
  return { person, volunteerId }
}

/** An oath made up for at home, before a witness. */
export const makeUp = (
  world: World,
  offices: Offices,
  ceremonyId: string,
  volunteerId: VolunteerId,
  swornOn: string,
  facts = {},
) =>
  world.as(offices.reviewer).volunteer.ceremony.makeUp({
    ceremonyId,
    volunteerId,
    swornOn,
    place: '本人家里',
    leaderName: '徐立新',
    witnessName: '李秀兰',
    ...facts,
  } as never)
