import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import { addDays, type LocalDate, localDateOf, momentAt } from '@shared/kernel/local-date'
import type { AbsenceId } from '@shared/volunteer/absence.model'
import type { CampaignId, ReviewResult } from '@shared/volunteer/campaign.model'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'
import { type Chapter, seedId } from './chapter'
import { personId } from './personas'
import { BINJIANG, place, RIVERSIDE } from './places'

/** Life on the register of 滨江新区: what is known of its 331 elders, who is away, and this year's campaign. */
export const seedRegister: Chapter = async (db, now) => {
  const today = localDateOf(now)
  await seedParticulars(db)
  await seedChanges(db)
  await seedAbsences(db, today)
  await seedPause(db, today)
  await seedHealth(db, today)
  await seedCampaign(db, today)
}

/** What applicants told, and for the invented elders invented facts: ages from 58 to 86, as their number has it. */
async function seedParticulars(db: Database) {
  await sql`
    insert into volunteer_particulars (volunteer_id, sex, born_on, phone, elder_kinds, former_work, skills, service_times)
    select volunteer.id,
      coalesce(form.sex, case when volunteer.member_number % 2 = 0 then 'female' else 'male' end),
      coalesce(form.born_on, date '1940-03-01' + volunteer.member_number * 3131 % 10400),
      coalesce(form.phone, person.phone),
      coalesce(form.elder_kinds, array[volunteer.main_elder_kind]),
      coalesce(form.former_work, '退休职工（示例）'),
      coalesce(form.skills, array[(array['storytelling', 'mediation', 'tutoring', 'calligraphy', 'farming'])[1 + volunteer.member_number % 5]]),
      coalesce(form.service_times, array['weekends'])
    from volunteer join person on person.id = volunteer.person_id
    left join volunteer_application_form as form using (application_id)
    on conflict do nothing`.execute(db)
}

/** Approved and sworn in: the first two lines of everybody's history. */
async function seedChanges(db: Database) {
  const by = personId('townshipReviewer')
  await sql`
    insert into volunteer_change (volunteer_id, act, to_status, on_day, decided_by, happened_at)
    select id, 'approve', 'awaitingOath', approved_on, ${by}, approved_on + interval '9 hours' from volunteer
    where not exists (select from volunteer_change where volunteer_id = volunteer.id)
    order by approved_on, id`.execute(db)
  await sql`
    insert into volunteer_change (volunteer_id, act, from_status, to_status, on_day, decided_by, happened_at)
    select id, 'swear', 'awaitingOath', 'enrolled', enrolled_on, ${by}, enrolled_on + interval '10 hours'
    from volunteer where enrolled_on is not null order by enrolled_on, id`.execute(db)
}

const elder = (number: number) => seedId<VolunteerId>(`volunteer:${number}`)
const person = (number: number) => seedId<PersonId>(`person:elder:${number}`)

type Journey = {
  number: number
  ago: number
  back: number
  why: 'winterSouth' | 'children' | 'cityCare' | 'schooling'
}

/** S0, S2: in the south for the winter, at the children's, in the city; one should have been back by now. */
const journeys: readonly Journey[] = [
  { number: 12, ago: 20, back: 130, why: 'winterSouth' },
  { number: 24, ago: 16, back: 120, why: 'winterSouth' },
  { number: 37, ago: 90, back: 60, why: 'children' },
  { number: 50, ago: 40, back: 200, why: 'schooling' },
  { number: 63, ago: 60, back: 30, why: 'cityCare' },
  { number: 72, ago: 70, back: -3, why: 'children' },
]

async function seedAbsences(db: Database, today: LocalDate) {
  for (const { number, ago, back, why } of journeys) {
    const on = addDays(today, -ago)
    const at = momentAt(on, '09:00')
    await db
      .insertInto('absence')
      .values({
        id: seedId<AbsenceId>(`absence:${number}`),
        volunteer_id: elder(number),
        starts_on: on,
        back_on: addDays(today, back),
        why,
        told_by: person(number),
        told_at: at,
        ended_on: null,
        ended_at: null,
        reminded_at: back <= 0 ? momentAt(addDays(today, back), '08:00') : null,
      })
      .execute()
    await change(db, number, { act: 'goAway', to: 'away', on, by: person(number) })
  }
}

async function seedPause(db: Database, today: LocalDate) {
  const on = addDays(today, -30)
  const by = personId('townshipReviewer')
  await change(db, 88, {
    act: 'suspend',
    to: 'suspended',
    on,
    by,
    reason: '正在住院，出院后再恢复',
  })
}

type Step = {
  act: 'goAway' | 'suspend'
  to: 'away' | 'suspended'
  on: LocalDate
  by: PersonId
  reason?: string
}

async function change(db: Database, number: number, { act, to, on, by, reason }: Step) {
  await db
    .updateTable('volunteer')
    .set({ status: to, status_since: on })
    .where('id', '=', elder(number))
    .execute()
  await db
    .insertInto('volunteer_change')
    .values({
      volunteer_id: elder(number),
      act,
      from_status: 'enrolled',
      to_status: to,
      on_day: on,
      reason: reason ?? null,
      proposed_by: null,
      decided_by: by,
      happened_at: momentAt(on, '09:00'),
    })
    .execute()
}

/** Two in three have done this year's self-check; the lecturer's comes due. */
async function seedHealth(db: Database, today: LocalDate) {
  await sql`
    insert into health_check (id, volunteer_id, checked_on, health, walks_far, stands_long, told_by, told_at)
    select gen_random_uuid(), id, ${today}::date - (member_number % 300), 'good',
      member_number % 7 <> 0, true, person_id, ${today}::date - (member_number % 300)
    from volunteer where member_number > 1 and member_number % 3 <> 0`.execute(db)
  await sql`
    update volunteer_particulars set emergency_name = '家属（示例）', emergency_relation = '子女',
      emergency_phone = '13900000000'
    where volunteer_id in (select volunteer_id from health_check)`.execute(db)
}

/** The elders of 江畔社区 the village clerk still has to look at, and what became of the others. */
async function seedCampaign(db: Database, today: LocalDate) {
  const campaignId = seedId<CampaignId>('campaign:binjiang')
  const opened = momentAt(addDays(today, -20), '09:00')
  const judged = momentAt(addDays(today, -6), '10:00')
  const clerk = personId('villageClerk')
  const reviewer = personId('townshipReviewer')
  await db
    .insertInto('campaign')
    .values({
      id: campaignId,
      committee_id: place(BINJIANG),
      year: Number(today.slice(0, 4)),
      opened_by: reviewer,
      opened_at: opened,
      closed_by: null,
      closed_at: null,
    })
    .execute()
  await sql`
    insert into campaign_member (campaign_id, volunteer_id, year, result, judged_by, judged_at)
    select ${campaignId}, id, ${Number(today.slice(0, 4))}, 'confirmed', ${reviewer}, ${judged}
    from volunteer where enrolled_on is not null`.execute(db)

  const riverside = await db
    .selectFrom('volunteer')
    .select(['id', 'name'])
    .where('village_id', '=', place(RIVERSIDE))
    .where('status', '=', 'enrolled')
    .where('member_number', '>', 1)
    .orderBy('member_number')
    .limit(5)
    .execute()
  const [proposed, talked, weak, ...pending] = riverside.map((row) => row.id)
  const set = (ids: readonly (VolunteerId | undefined)[], result: ReviewResult, note?: string) =>
    db
      .updateTable('campaign_member')
      .set({
        result,
        note: note ?? null,
        ...(result === 'pending'
          ? { judged_by: null, judged_at: null }
          : { judged_by: clerk, judged_at: judged }),
      })
      .where(
        'volunteer_id',
        'in',
        ids.flatMap((id) => id ?? []),
      )
      .execute()
  await set(pending, 'pending')
  await set([weak, talked], 'weak', '今年只参加过一次活动')
  await set([proposed], 'proposed', '两年没有参加活动，电话也不接')

  const talks = [
    [proposed, '上门谈过，本人说搬去女儿家，以后都不来了'],
    [talked, '谈了近况，膝盖不好，愿意改做电话调解'],
  ] as const
  for (const [id, summary] of talks) {
    await db
      .insertInto('talk')
      .values({
        id: seedId(`talk:${id}`),
        campaign_id: campaignId,
        volunteer_id: id as VolunteerId,
        held_on: addDays(today, -8),
        place: '江畔社区活动室（示例）',
        summary,
        held_by: clerk,
        recorded_at: judged,
      })
      .execute()
  }
  await db
    .insertInto('strike_off')
    .values({
      id: seedId('strike-off:binjiang'),
      campaign_id: campaignId,
      volunteer_id: proposed as VolunteerId,
      reason: '只挂名，两年没有参加活动，谈话后本人表示不再参加',
      proposed_by: clerk,
      proposed_at: judged,
      status: 'proposed',
      decided_by: null,
      decided_at: null,
      decline_reason: null,
    })
    .execute()
}
