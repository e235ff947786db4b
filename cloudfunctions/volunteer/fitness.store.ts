import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import { addDays, addYears, type LocalDate } from '@shared/kernel/local-date'
import { ageOn } from '@shared/volunteer/age.rules'
import type {
  EmergencyContactSheet,
  Fitness,
  HealthAnswers,
  InsuranceSheet,
} from '@shared/volunteer/fitness.model'
import {
  EARLY_DAYS,
  type FitnessFacts,
  type FitnessRefusal,
  fitnessFor,
  healthCheckDueOn,
} from '@shared/volunteer/fitness.rules'
import { fitnessRefusalMessages } from '@shared/volunteer/fitness.wording'
import { ON_REGISTER } from '@shared/volunteer/service-state.rules'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'

type Found = Fitness & { facts: FitnessFacts }

/** What is known about a member's fitness for work on this day. */
export async function findFitness(db: Database, id: VolunteerId, today: LocalDate): Promise<Found> {
  const member = await db
    .selectFrom('volunteer')
    .leftJoin('volunteer_particulars as told', 'told.volunteer_id', 'volunteer.id')
    .select(['volunteer.enrolled_on', 'volunteer.approved_on'])
    .select(['told.born_on', 'told.emergency_phone'])
    .where('volunteer.id', '=', id)
    .executeTakeFirstOrThrow()
  const check = await db
    .selectFrom('health_check')
    .select(['checked_on', 'health', 'walks_far', 'stands_long'])
    .where('volunteer_id', '=', id)
    .orderBy('checked_on', 'desc')
    .orderBy('told_at', 'desc')
    .executeTakeFirst()
  const insurance = await db
    .selectFrom('service_insurance')
    .select(['insurer', 'policy_number', 'ends_on'])
    .where('volunteer_id', '=', id)
    .where('starts_on', '<=', today)
    .where('ends_on', '>=', today)
    .orderBy('ends_on', 'desc')
    .executeTakeFirst()

  const answers = check
    ? { health: check.health, walksFar: check.walks_far, standsLong: check.stands_long }
    : null
  const dueOn = healthCheckDueOn(
    check?.checked_on ?? null,
    member.enrolled_on ?? member.approved_on,
  )
  const facts: FitnessFacts = {
    age: member.born_on ? ageOn(member.born_on, today) : null,
    answers,
    dueOn,
    hasEmergencyContact: member.emergency_phone !== null,
    insuredUntil: insurance?.ends_on ?? null,
  }
  const inWords = (refusals: FitnessRefusal[]) =>
    refusals.map((refusal) => fitnessRefusalMessages[refusal])
  return {
    facts,
    checkedOn: check?.checked_on ?? null,
    dueOn,
    isDue: dueOn <= addDays(today, EARLY_DAYS),
    answers,
    insurance: insurance
      ? {
          insurer: insurance.insurer,
          policyNumber: insurance.policy_number,
          endsOn: insurance.ends_on,
        }
      : null,
    field: inWords(fitnessFor(facts, { field: true, risk: false }, today)),
    risk: inWords(fitnessFor(facts, { field: false, risk: true }, today)),
  }
}

/** What the office may know: health is told to nobody but the member (个保法 §28). */
export function withoutAnswers({
  answers: _,
  facts: __,
  ...fitness
}: Found): Omit<Fitness, 'answers'> {
  return fitness
}

type By = { actor: Actor; at: Date }

export async function insertHealthCheck(
  tx: Database,
  id: VolunteerId,
  answers: HealthAnswers,
  { actor, at, today }: By & { today: LocalDate },
): Promise<void> {
  await tx
    .insertInto('health_check')
    .values({
      id: randomUUID(),
      volunteer_id: id,
      checked_on: today,
      health: answers.health,
      walks_far: answers.walksFar,
      stands_long: answers.standsLong,
      told_by: actor.personId,
      told_at: at,
    })
    .execute()
}

export async function saveEmergencyContact(
  tx: Database,
  id: VolunteerId,
  { name, relation, phone }: EmergencyContactSheet,
): Promise<void> {
  const contact = {
    emergency_name: name,
    emergency_relation: relation,
    emergency_phone: phone,
  }
  await tx
    .insertInto('volunteer_particulars')
    .values({
      volunteer_id: id,
      sex: null,
      born_on: null,
      phone: null,
      elder_kinds: [],
      former_work: null,
      skills: [],
      service_times: [],
      ...contact,
    })
    .onConflict((conflict) => conflict.column('volunteer_id').doUpdateSet(contact))
    .execute()
}

/** `false` when this policy is recorded already. */
export async function insertInsurance(
  tx: Database,
  id: VolunteerId,
  insurance: InsuranceSheet,
  { actor, at }: By,
): Promise<boolean> {
  const row = await tx
    .insertInto('service_insurance')
    .values({
      id: randomUUID(),
      volunteer_id: id,
      insurer: insurance.insurer,
      policy_number: insurance.policyNumber,
      starts_on: insurance.startsOn,
      ends_on: insurance.endsOn,
      recorded_by: actor.personId,
      recorded_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export type DueCheck = { volunteerId: VolunteerId; villageId: CommitteeId }

/** Take, each once, the members whose yearly check has come due. */
export async function takeDueChecks(
  tx: Database,
  today: LocalDate,
  at: Date,
  limit: number,
): Promise<DueCheck[]> {
  const yearAgo = addYears(today, -1)
  const { rows } = await sql<DueCheck>`
    with due as (
      select volunteer.id, volunteer.village_id,
        coalesce((max(one.checked_on) + interval '1 year')::date, volunteer.enrolled_on + 365) as due_on
      from volunteer left join health_check as one on one.volunteer_id = volunteer.id
      where volunteer.status = any (${ON_REGISTER}) and volunteer.enrolled_on <= ${yearAgo}
      group by volunteer.id),
    asked as (
      insert into health_reminder (volunteer_id, due_on, reminded_at)
      select id, due_on, ${at} from due
      where due_on <= ${today} and not exists
        (select from health_reminder where volunteer_id = due.id and health_reminder.due_on = due.due_on)
      order by id limit ${limit}
      on conflict do nothing returning volunteer_id)
    select asked.volunteer_id as "volunteerId", due.village_id as "villageId"
    from asked join due on due.id = asked.volunteer_id`.execute(tx)
  return rows
}
