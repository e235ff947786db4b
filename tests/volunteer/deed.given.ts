import { randomUUID } from 'node:crypto'
import type { PersonId } from '@shared/account/account.model'
import type { DeedSheet } from '@shared/volunteer/deed.model'
import type { TeamId } from '@shared/volunteer/team.model'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'
import { givenActor, type Place } from '../support/builders'
import type { World } from '../support/world'

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

let last = 0

/** A sworn member of this village, written down directly. */
export async function givenMember(world: World, village: Place, name = '刘文华') {
  const member = await givenActor(world, { name, roles: [['volunteer', village]] })
  const id = randomUUID() as VolunteerId
  last += 1
  await world.db
    .insertInto('volunteer')
    .values({
      id,
      person_id: member.personId,
      application_id: null,
      village_id: village.id,
      office_id: village.id,
      name,
      joins_as: 'elder',
      main_elder_kind: 'teacher',
      status: 'enrolled',
      approved_on: '2025-01-01',
      member_number: last,
      enrolled_on: '2025-02-01',
    })
    .execute()
  return { member, volunteerId: id }
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
