import { randomUUID } from 'node:crypto'
import type { PersonId } from '@shared/account/account.model'
import type { DeedSheet } from '@shared/volunteer/deed.model'
import type { TeamId } from '@shared/volunteer/team.model'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'
import type { Place } from '../support/builders'
import type { World } from '../support/world'
import { givenMember } from './member.given'

export const aSheet = (facts: Partial<DeedSheet> = {}): DeedSheet => ({
  happenedOn: '2026-11-20',
  startsAt: '09:00',
  minutes: 90,
  what: '在校门口护学，劝住两个追车的孩子',
  effect: '家长都说放心',
  place: '实验学校东门',
  people: 60,
  teamId: null,
  photoIds: [],
  lateReason: '',
  ...facts,
})

/** A sworn member of this village. */
export async function givenWriter(world: World, village: Place, name = '刘文华') {
  const { person, volunteerId } = await givenMember(world, village, {
    name,
    enrolledOn: '2025-02-01',
  })
  return { member: person, volunteerId }
}

/** A team of this committee with these members. */
export async function givenTeam(
  world: World,
  at: Place,
  facts: { name?: string; members?: readonly VolunteerId[]; captain?: PersonId } = {},
): Promise<TeamId> {
  const id = randomUUID() as TeamId
  await world.db
    .insertInto('service_team')
    .values({
      id,
      committee_id: at.id,
      name: facts.name ?? `服务队${id.slice(0, 4)}`,
      kind: 'professional',
      goals: '',
      captain_post: '社会事业科科长',
      captain_id: facts.captain ?? null,
      captain_name: facts.captain ? '蒋卫东' : null,
      dissolved_on: null,
      dissolve_reason: null,
    })
    .execute()
  for (const volunteer_id of facts.members ?? []) {
    await world.db
      .insertInto('service_team_member')
      .values({ team_id: id, volunteer_id, joined_on: '2025-02-01', left_on: null })
      .execute()
  }
  return id
}
