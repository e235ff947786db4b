import { randomUUID } from 'node:crypto'
import type { Database } from '@database/engine'
import type { Actor, PersonId } from '@shared/account/account.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import { type LocalDate, localDateOf } from '@shared/kernel/local-date'
import {
  isOnRegister,
  type Movable,
  type Move,
  transitions,
} from '@shared/volunteer/service-state.rules'
import { volunteerActLabels } from '@shared/volunteer/service-state.wording'
import type { VolunteerId, VolunteerStatus } from '@shared/volunteer/volunteer.model'
import { closeAbsence } from './absence.store'
import { dropFromCampaigns } from './campaign-member.store'
import { appendChanges } from './service-state.store'

/** What deciding about a member needs to know. */
export type Member = Movable & {
  id: VolunteerId
  personId: PersonId
  villageId: CommitteeId
  officeId: CommitteeId
  name: string
  villageName: string
}

const members = (db: Database) =>
  db
    .selectFrom('volunteer')
    .innerJoin('committee as village', 'village.id', 'volunteer.village_id')
    .select([
      'volunteer.id',
      'volunteer.person_id',
      'volunteer.village_id',
      'volunteer.office_id',
      'volunteer.name',
      'volunteer.status',
      'volunteer.member_number',
      'village.path',
      'village.name as village_name',
    ])

type MemberRow = Awaited<ReturnType<ReturnType<typeof members>['executeTakeFirstOrThrow']>>

const toMember = (row: MemberRow): Member => ({
  id: row.id,
  personId: row.person_id,
  villageId: row.village_id,
  officeId: row.office_id,
  name: row.name,
  villageName: row.village_name,
  status: row.status,
  villagePath: row.path,
  hasSworn: row.member_number !== null,
})

export async function findMember(db: Database, id: VolunteerId): Promise<Member | null> {
  const row = await members(db).where('volunteer.id', '=', id).executeTakeFirst()
  return row ? toMember(row) : null
}

/** Like `findMember`, but nobody else decides about them until this transaction ends. */
export async function lockMember(tx: Database, id: VolunteerId): Promise<Member | null> {
  const row = await members(tx)
    .where('volunteer.id', '=', id)
    .forUpdate('volunteer')
    .executeTakeFirst()
  return row ? toMember(row) : null
}

type Decider = Pick<Actor, 'personId'>

type Told = {
  actor: Decider
  at: Date
  on?: LocalDate
  reason?: string | null | undefined
  proposedBy?: PersonId
}

/**
 * Move a member along the table of states and write the line into their history. Whoever goes off the
 * register loses the role, the places in teams and the seat at the next ceremony with the same stroke.
 */
export async function moveMember(
  tx: Database,
  member: Member,
  move: Move,
  { actor, at, on = localDateOf(at), reason, proposedBy }: Told,
): Promise<{ id: VolunteerId; status: VolunteerStatus }> {
  const { to } = transitions[move]
  await tx
    .updateTable('volunteer')
    .set({ status: to, status_since: on })
    .where('id', '=', member.id)
    .execute()
  const change = { act: move, from: member.status, to, on, decidedBy: actor, at, reason }
  await appendChanges(tx, [member.id], proposedBy ? { ...change, proposedBy } : change)
  if (!isOnRegister(to)) await takeOff(tx, member, move, { actor, at, on })
  if (move === 'readmit') await giveRole(tx, member, { actor, at })
  return { id: member.id, status: to }
}

type When = { actor: Decider; at: Date; on: LocalDate }

async function takeOff(tx: Database, member: Member, move: Move, { actor, at, on }: When) {
  await tx
    .updateTable('role_grant')
    .set({
      revoked_at: at,
      revoked_by: actor.personId,
      revoke_reason: volunteerActLabels[move],
    })
    .where('person_id', '=', member.personId)
    .where('role', '=', 'volunteer')
    .where('revoked_at', 'is', null)
    .execute()
  await tx
    .updateTable('service_team_member')
    .set(({ fn, val }) => ({ left_on: fn<LocalDate>('greatest', ['joined_on', val(on)]) }))
    .where('volunteer_id', '=', member.id)
    .where('left_on', 'is', null)
    .execute()
  await tx
    .updateTable('ceremony_participant')
    .set({ attendance: 'released' })
    .where('volunteer_id', '=', member.id)
    .where('attendance', 'in', ['invited', 'present'])
    .execute()
  await closeAbsence(tx, member.id, at)
  await dropFromCampaigns(tx, member.id)
}

const giveRole = (tx: Database, member: Member, { actor, at }: Pick<When, 'actor' | 'at'>) =>
  tx
    .insertInto('role_grant')
    .values({
      id: randomUUID(),
      person_id: member.personId,
      role: 'volunteer',
      committee_id: member.villageId,
      granted_by: actor.personId,
      granted_at: at,
      revoked_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
