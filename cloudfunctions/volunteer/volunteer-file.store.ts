import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { LocalDate } from '@shared/kernel/local-date'
import { ageOn } from '@shared/volunteer/age.rules'
import type { EmergencyContact, VolunteerFile } from '@shared/volunteer/register.model'
import type { VolunteerChange } from '@shared/volunteer/service-state.model'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'
import { findOpenAbsence } from './absence.store'
import { listTalks, listYearsReviewed } from './campaign-member.store'
import { listHonours } from './honour.store'
import { listInductionsOf } from './induction.store'

export type FoundFile = Omit<VolunteerFile, 'isOwn'> & { personId: PersonId }

/** A member's whole file, as it stands on this day. */
export async function findFile(
  db: Database,
  by: { id: VolunteerId } | { personId: PersonId },
  today: LocalDate,
): Promise<FoundFile | null> {
  const row = await db
    .selectFrom('volunteer')
    .innerJoin('committee as village', 'village.id', 'volunteer.village_id')
    .innerJoin('committee as office', 'office.id', 'volunteer.office_id')
    .leftJoin('volunteer_particulars as told', 'told.volunteer_id', 'volunteer.id')
    .selectAll('volunteer')
    .select(['told.sex', 'told.born_on', 'told.phone', 'told.elder_kinds', 'told.former_work'])
    .select(['told.skills', 'told.service_times'])
    .select(['told.emergency_name', 'told.emergency_relation', 'told.emergency_phone'])
    .select(['village.name as village_name', 'village.path as village_path'])
    .select(['office.name as office_name', 'office.office_phone'])
    .where(({ eb }) =>
      'id' in by ? eb('volunteer.id', '=', by.id) : eb('volunteer.person_id', '=', by.personId),
    )
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    personId: row.person_id,
    name: row.name,
    status: row.status,
    statusSince: row.status_since,
    memberNumber: row.member_number,
    joinsAs: row.joins_as,
    mainElderKind: row.main_elder_kind,
    villagePath: row.village_path,
    villageName: row.village_name,
    office: { id: row.office_id, name: row.office_name, phone: row.office_phone },
    basics: {
      sex: row.sex,
      bornOn: row.born_on,
      age: row.born_on ? ageOn(row.born_on, today) : null,
      phone: row.phone,
      elderKinds: row.elder_kinds ?? [],
      formerWork: row.former_work,
      skills: row.skills ?? [],
      serviceTimes: row.service_times ?? [],
      approvedOn: row.approved_on,
      swornOn: row.enrolled_on,
      emergency: emergencyOf(row),
    },
    absence: await findOpenAbsence(db, row.id),
    teams: await listTeamsOf(db, row.id),
    changes: await listChanges(db, row.id, row.person_id),
    inductions: await listInductionsOf(db, row.id),
    honours: await listHonours(db, row.id),
    reviews: await listYearsReviewed(db, row.id),
    talks: await listTalks(db, row.id),
  }
}

type Emergency = {
  emergency_name: string | null
  emergency_relation: string | null
  emergency_phone: string | null
}

function emergencyOf(row: Emergency): EmergencyContact | null {
  const { emergency_name: name, emergency_relation: relation, emergency_phone: phone } = row
  return name && phone ? { name, relation: relation ?? '', phone } : null
}

export async function listTeamsOf(db: Database, id: VolunteerId): Promise<VolunteerFile['teams']> {
  const rows = await db
    .selectFrom('service_team_member as place')
    .innerJoin('service_team as team', 'team.id', 'place.team_id')
    .select(['team.name', 'place.joined_on', 'place.left_on'])
    .where('place.volunteer_id', '=', id)
    .orderBy('place.joined_on', 'desc')
    .orderBy('team.name')
    .execute()
  return rows.map((row) => ({ name: row.name, joinedOn: row.joined_on, leftOn: row.left_on }))
}

/** Their history, the latest line first; the member is called so and staff by name. */
async function listChanges(
  db: Database,
  id: VolunteerId,
  self: PersonId,
): Promise<VolunteerChange[]> {
  const rows = await db
    .selectFrom('volunteer_change as change')
    .leftJoin('person as proposer', 'proposer.id', 'change.proposed_by')
    .leftJoin('person as decider', 'decider.id', 'change.decided_by')
    .selectAll('change')
    .select(['proposer.name as proposer_name', 'decider.name as decider_name'])
    .where('change.volunteer_id', '=', id)
    .orderBy('change.id', 'desc')
    .execute()
  const named = (who: PersonId | null, name: string | null) =>
    who === self ? '本人' : who && (name ?? '工作人员')
  return rows.map((row) => ({
    act: row.act,
    from: row.from_status,
    to: row.to_status,
    on: row.on_day,
    reason: row.reason,
    proposedBy: named(row.proposed_by, row.proposer_name),
    decidedBy: named(row.decided_by, row.decider_name),
    at: row.happened_at.toISOString(),
  }))
}
