import { randomUUID } from 'node:crypto'
import { retireTextOf } from '@cloud/volunteer/oath-text.store'
import type { Actor } from '@shared/account/account.model'
import { localDateOf } from '@shared/kernel/local-date'
import type {
  ApplicationForm,
  ApplicationId,
  ApplicationStatus,
} from '@shared/volunteer/application.model'
import type { CeremonyId } from '@shared/volunteer/ceremony.model'
import type { OathTextId, OathTextStatus } from '@shared/volunteer/oath-text.model'
import type { AgreedVersion } from '@shared/volunteer/undertaking.model'
import { UndertakingKind } from '@shared/volunteer/undertaking.model'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'
import { givenActor, givenCommittee, givenFile, type Place } from '../support/builders'
import type { World } from '../support/world'

export const OATH = [
  '我自愿加入五老志愿者队伍，',
  '忠诚关心下一代的事业，',
  '保护孩子的安全和隐私，',
  '言传身教，不计报酬，',
  '用自己的经验和威望，陪伴孩子们健康成长，',
  '为孩子们的明天尽一份力量，说到做到，请大家监督。',
].join('\n')

export const allAgreed: AgreedVersion[] = UndertakingKind.options.map((kind) => ({
  kind,
  version: 1,
}))

/** A retired teacher of 68 who wants to tell stories. */
export const aForm = (village: Place, facts: Partial<ApplicationForm> = {}): ApplicationForm => ({
  name: '张建国',
  sex: 'male',
  bornOn: '1958-03-10',
  phone: '13800000001',
  villageId: village.id,
  joinsAs: 'elder',
  elderKinds: ['teacher'],
  mainElderKind: 'teacher',
  formerWork: '第一小学教师',
  skills: ['storytelling'],
  serviceTimes: ['weekends'],
  health: 'good',
  ...facts,
})

/** A rural township with two villages, its clerk, its reviewer and its director. */
export async function givenOffices(world: World, setting: 'rural' | 'urban' = 'rural') {
  const county = await givenCommittee(world.db, { level: 'county' })
  const township = await givenCommittee(world.db, { level: 'township', parent: county })
  const village = await givenCommittee(world.db, { level: 'village', parent: township, setting })
  const nextVillage = await givenCommittee(world.db, {
    level: 'village',
    parent: township,
    setting,
  })
  return {
    county,
    township,
    village,
    nextVillage,
    clerk: await givenActor(world, { name: '李秀兰', roles: [['villageClerk', village]] }),
    reviewer: await givenActor(world, { name: '王海涛', roles: [['townshipReviewer', township]] }),
    director: await givenActor(world, { name: '徐立新', roles: [['director', township]] }),
  }
}
export type Offices = Awaited<ReturnType<typeof givenOffices>>

/** S2's rule: in the countryside men from 50, women from 45. */
export async function givenAgeRules(world: World) {
  await world.db
    .insertInto('age_rule')
    .values(
      (
        [
          ['male', 50],
          ['female', 45],
        ] as const
      ).map(([sex, min_age]) => ({
        id: randomUUID(),
        setting: 'rural' as const,
        sex,
        min_age,
        effective_from: '1990-01-01',
        effective_to: null,
        basis: 'S2',
      })),
    )
    .execute()
}

/** Someone applies through the door. */
export async function apply(
  world: World,
  village: Place,
  facts: Partial<ApplicationForm> = {},
  applicant?: Actor,
) {
  const actor = applicant ?? (await givenActor(world))
  const signatureId = await givenFile(world, actor, 'signature')
  const command = { form: aForm(village, facts), agreed: allAgreed, signatureId }
  const receipt = await world.as(actor).volunteer.application.submit(command)
  return { actor, command, receipt, applicationId: receipt.application.id }
}

/** Someone who was approved and waits for the oath. */
export async function givenApproved(world: World, offices: Offices, name = '张建国') {
  const applied = await apply(world, offices.village, { name })
  const { applicationId } = applied
  await world.as(offices.clerk).volunteer.application.screen({ applicationId })
  await world.as(offices.reviewer).volunteer.application.approve({ applicationId })
  const { id: volunteerId } = await world.db
    .selectFrom('volunteer')
    .select('id')
    .where('person_id', '=', applied.actor.personId)
    .executeTakeFirstOrThrow()
  return { ...applied, volunteerId }
}

/** The next text of this committee, written down directly; an effective one retires the one before. */
export async function givenOathText(
  world: World,
  committee: Place,
  facts: { status?: OathTextStatus; body?: string } = {},
): Promise<OathTextId> {
  const id = randomUUID() as OathTextId
  const { status = 'effective', body = OATH } = facts
  const drafter = await givenActor(world)
  const approver = await givenActor(world)
  const published = status === 'effective' || status === 'retired'
  const { last } = await world.db
    .selectFrom('oath_text')
    .select(({ fn }) => fn.max<number | null>('version').as('last'))
    .where('committee_id', '=', committee.id)
    .executeTakeFirstOrThrow()
  if (status === 'effective') await retireTextOf(world.db, committee.id, world.now())
  await world.db
    .insertInto('oath_text')
    .values({
      id,
      committee_id: committee.id,
      version: (last ?? 0) + 1,
      body,
      status,
      drafted_by: drafter.personId,
      approved_by: published ? approver.personId : null,
      effective_at: published ? world.now() : null,
      retired_at: status === 'retired' ? world.now() : null,
      return_reason: null,
    })
    .execute()
  return id
}

/** An application of somebody else, written down directly wherever it lies. */
export async function givenFiled(
  world: World,
  at: Place,
  status: ApplicationStatus = 'submitted',
): Promise<ApplicationId> {
  const id = randomUUID() as ApplicationId
  const applicant = await givenActor(world)
  const judge = await givenActor(world)
  const signature_id = await givenFile(world, applicant, 'signature')
  const screened = status === 'screened' || status === 'approved'
  const approved = status === 'approved'
  const closed = approved || status === 'refused' || status === 'withdrawn'
  await world.db
    .insertInto('volunteer_application')
    .values({
      id,
      office_id: at.id,
      number: `2026-${id.replace(/\D/g, '').padEnd(4, '0').slice(0, 9)}`,
      applicant_id: applicant.personId,
      village_id: at.id,
      status,
      joins_as: 'elder',
      signature_id,
      submitted_at: world.now(),
      waiting_since: world.now(),
      screened_at: screened ? world.now() : null,
      screened_by: screened ? judge.personId : null,
      approved_at: approved ? world.now() : null,
      approved_by: approved ? judge.personId : null,
      reason: status === 'returned' || status === 'refused' ? '请写清原单位' : null,
      age_override_reason: null,
      closed_at: closed ? world.now() : null,
    })
    .execute()
  const { villageId: _, joinsAs: __, ...told } = aForm(at)
  await world.db
    .insertInto('volunteer_application_form')
    .values({
      application_id: id,
      name: told.name,
      sex: told.sex,
      born_on: told.bornOn,
      phone: told.phone,
      elder_kinds: told.elderKinds,
      main_elder_kind: told.mainElderKind,
      former_work: told.formerWork,
      skills: told.skills,
      service_times: told.serviceTimes,
      health: told.health,
    })
    .execute()
  return id
}

/** Someone who waits for the oath, written down directly; stands by all four undertakings. */
export async function givenAwaiting(world: World, at: Place, name = '王桂英') {
  const person = await givenActor(world, { name })
  const id = randomUUID() as VolunteerId
  await world.db
    .insertInto('volunteer')
    .values({
      id,
      person_id: person.personId,
      application_id: null,
      village_id: at.id,
      office_id: at.id,
      name,
      joins_as: 'elder',
      main_elder_kind: 'teacher',
      status: 'awaitingOath',
      approved_on: localDateOf(world.now()),
      member_number: null,
      enrolled_on: null,
    })
    .execute()
  for (const agreed of allAgreed) await world.as(person).volunteer.undertaking.give({ agreed })
  return { person, volunteerId: id }
}

/** A ceremony at this committee that begins now, with these people invited. */
export async function givenCeremony(
  world: World,
  at: Place,
  volunteerIds: readonly VolunteerId[],
  startsAt: Date = world.now(),
): Promise<CeremonyId> {
  const id = randomUUID() as CeremonyId
  const planner = await givenActor(world)
  const found = await world.db
    .selectFrom('oath_text')
    .select('id')
    .where('committee_id', '=', at.id)
    .where('status', '=', 'effective')
    .executeTakeFirst()
  await world.db
    .insertInto('ceremony')
    .values({
      id,
      committee_id: at.id,
      oath_text_id: found?.id ?? (await givenOathText(world, at)),
      starts_at: startsAt,
      place: '街道会议室',
      leader_name: '徐立新',
      check_in_code: '0428',
      status: 'planned',
      planned_by: planner.personId,
      ended_at: null,
      cancel_reason: null,
    })
    .execute()
  for (const volunteer_id of volunteerIds) {
    await world.db
      .insertInto('ceremony_participant')
      .values({
        ceremony_id: id,
        volunteer_id,
        attendance: 'invited',
        checked_in_at: null,
        checked_in_by: null,
      })
      .execute()
  }
  return id
}
