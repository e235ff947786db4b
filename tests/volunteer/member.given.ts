import { randomUUID } from 'node:crypto'
import type { CommitteeId } from '@shared/committee/committee.model'
import { type LocalDate, localDateOf } from '@shared/kernel/local-date'
import type { ElderKind, JoinsAs } from '@shared/volunteer/application.model'
import type { CampaignId, ReviewResult } from '@shared/volunteer/campaign.model'
import type { VolunteerId, VolunteerStatus } from '@shared/volunteer/volunteer.model'
import { givenActor, type Place } from '../support/builders'
import type { World } from '../support/world'

/** Someone on the register with a number and the role, written down directly. */
export async function givenMember(
  world: World,
  at: Place,
  facts: {
    name?: string
    status?: VolunteerStatus
    joinsAs?: JoinsAs
    kind?: ElderKind
    enrolledOn?: LocalDate
    officeId?: CommitteeId
  } = {},
) {
  const { name = '王桂英', status = 'enrolled', kind = 'teacher' } = facts
  const person = await givenActor(world, { name, roles: [['volunteer', at]] })
  const volunteerId = randomUUID() as VolunteerId
  const enrolledOn = facts.enrolledOn ?? localDateOf(world.now())
  const officeId = facts.officeId ?? at.id
  const { last } = await world.db
    .selectFrom('volunteer')
    .select(({ fn }) => fn.max<number | null>('member_number').as('last'))
    .where('office_id', '=', officeId)
    .executeTakeFirstOrThrow()
  await world.db
    .insertInto('volunteer')
    .values({
      id: volunteerId,
      person_id: person.personId,
      application_id: null,
      village_id: at.id,
      office_id: officeId,
      name,
      joins_as: facts.joinsAs ?? 'elder',
      main_elder_kind: kind,
      status,
      approved_on: enrolledOn,
      member_number: (last ?? 0) + 1,
      enrolled_on: enrolledOn,
    })
    .execute()
  await world.db
    .insertInto('volunteer_particulars')
    .values({
      volunteer_id: volunteerId,
      sex: 'female',
      born_on: '1956-05-04',
      phone: '13800001234',
      elder_kinds: [kind],
      former_work: '第一小学教师',
      skills: ['storytelling'],
      service_times: ['weekends'],
    })
    .execute()
  return { person, volunteerId }
}

/** A campaign of this year at this committee with one member, written down as far as this result. */
export async function givenCampaign(
  world: World,
  at: Place,
  result: ReviewResult = 'pending',
): Promise<{ campaignId: CampaignId; volunteerId: VolunteerId }> {
  const { volunteerId } = await givenMember(world, at)
  const opener = await givenActor(world)
  const year = Number(localDateOf(world.now()).slice(0, 4))
  const judged = result !== 'pending'
  const { id: campaignId } = await world.db
    .insertInto('campaign')
    .values({
      id: randomUUID() as CampaignId,
      committee_id: at.id,
      year,
      opened_by: opener.personId,
      opened_at: world.now(),
      closed_by: null,
      closed_at: null,
    })
    .onConflict((conflict) => conflict.columns(['committee_id', 'year']).doUpdateSet({ year }))
    .returning('id')
    .executeTakeFirstOrThrow()
  await world.db
    .insertInto('campaign_member')
    .values({
      campaign_id: campaignId,
      volunteer_id: volunteerId,
      year,
      result,
      note: '两年没有参加活动',
      judged_by: judged ? opener.personId : null,
      judged_at: judged ? world.now() : null,
    })
    .execute()
  if (result === 'weak' || result === 'proposed') {
    await world.db
      .insertInto('talk')
      .values({
        id: randomUUID(),
        campaign_id: campaignId,
        volunteer_id: volunteerId,
        held_on: localDateOf(world.now()),
        place: '社区',
        summary: '问了近况，愿意再参加',
        held_by: opener.personId,
        recorded_at: world.now(),
      })
      .execute()
  }
  if (result === 'proposed') {
    await world.db
      .insertInto('strike_off')
      .values({
        id: randomUUID(),
        campaign_id: campaignId,
        volunteer_id: volunteerId,
        reason: '只挂名，两年没有参加活动',
        proposed_by: opener.personId,
        proposed_at: world.now(),
        status: 'proposed',
        decided_by: null,
        decided_at: null,
        decline_reason: null,
      })
      .execute()
  }
  return { campaignId, volunteerId }
}
