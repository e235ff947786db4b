import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { LocalDate } from '@shared/kernel/local-date'
import { ageOn } from '@shared/volunteer/age.rules'
import type { Health } from '@shared/volunteer/application.model'
import { type FitnessFacts, healthCheckDueOn } from '@shared/volunteer/fitness.rules'
import type { Induction } from '@shared/volunteer/induction.model'
import { ON_REGISTER } from '@shared/volunteer/service-state.rules'
import type { VolunteerStatus } from '@shared/volunteer/volunteer.model'
import { inductionOfRow } from './induction.store'

/** What stands on the register about somebody who is to be offered work. */
export type Serving = {
  status: VolunteerStatus
  absences: { startsOn: LocalDate; backOn: LocalDate }[]
  induction: Induction
  fitness: FitnessFacts
}

type Row = {
  personId: PersonId
  status: VolunteerStatus
  joinedOn: LocalDate
  bornOn: LocalDate | null
  hasEmergencyContact: boolean
  absences: { startsOn: LocalDate; backOn: LocalDate }[]
  check: { on: LocalDate; health: Health; walksFar: boolean; standsLong: boolean } | null
  insuredUntil: LocalDate | null
} & Induction

/** Members among these people, as they will be on this day; for every domain that offers work (V-12, O-07, O-15). */
export async function listServingMembers(
  db: Database,
  personIds: readonly PersonId[],
  day: LocalDate,
): Promise<Map<PersonId, Serving>> {
  if (personIds.length === 0) return new Map()
  const { rows } = await sql<Row>`
    select distinct on (volunteer.person_id)
      volunteer.person_id as "personId",
      volunteer.status,
      coalesce(volunteer.enrolled_on, volunteer.approved_on) as "joinedOn",
      told.born_on as "bornOn",
      told.emergency_phone is not null as "hasEmergencyContact",
      coalesce(away.absences, '[]') as absences,
      health."check",
      insured.until as "insuredUntil",
      inducted.*
    from volunteer
    left join volunteer_particulars as told on told.volunteer_id = volunteer.id
    left join lateral (
      select jsonb_agg(jsonb_build_object('startsOn', starts_on, 'backOn', back_on)) as absences
      from absence where volunteer_id = volunteer.id and ended_on is null) as away on true
    left join lateral (
      select jsonb_build_object('on', checked_on, 'health', health, 'walksFar', walks_far,
        'standsLong', stands_long) as "check"
      from health_check where volunteer_id = volunteer.id
      order by checked_on desc, told_at desc limit 1) as health on true
    left join lateral (
      select max(ends_on) as until from service_insurance
      where volunteer_id = volunteer.id and ${day}::date between starts_on and ends_on) as insured on true
    cross join lateral (${inductionOfRow}) as inducted
    where volunteer.person_id = any (${personIds}::uuid[])
    order by volunteer.person_id, (volunteer.status = any (${ON_REGISTER})) desc,
      volunteer.approved_on desc`.execute(db)
  return new Map(rows.map((row) => [row.personId, toServing(row, day)]))
}

const toServing = (row: Row, day: LocalDate): Serving => ({
  status: row.status,
  absences: row.absences,
  induction: {
    trainedOn: row.trainedOn,
    checkedOn: row.checkedOn,
    waiverReason: row.waiverReason,
  },
  fitness: {
    age: row.bornOn === null ? null : ageOn(row.bornOn, day),
    answers: row.check,
    dueOn: healthCheckDueOn(row.check?.on ?? null, row.joinedOn),
    hasEmergencyContact: row.hasEmergencyContact,
    insuredUntil: row.insuredUntil,
  },
})
