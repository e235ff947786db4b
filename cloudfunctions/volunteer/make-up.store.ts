import { randomUUID } from 'node:crypto'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { LocalDate } from '@shared/kernel/local-date'
import type { CeremonyId } from '@shared/volunteer/ceremony.model'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'

/** Whoever missed it, held so that nobody else enrols or moves them meanwhile. */
export async function lockMissing(tx: Database, ceremonyId: CeremonyId, volunteerId: VolunteerId) {
  const volunteer = await tx
    .selectFrom('volunteer')
    .select(['id', 'person_id', 'village_id', 'office_id', 'name', 'status'])
    .where('id', '=', volunteerId)
    .forUpdate()
    .executeTakeFirst()
  const participant = await tx
    .selectFrom('ceremony_participant')
    .select('attendance')
    .where('ceremony_id', '=', ceremonyId)
    .where('volunteer_id', '=', volunteerId)
    .forUpdate()
    .executeTakeFirst()
  if (!volunteer || !participant) return null
  const elsewhere = await tx
    .selectFrom('ceremony_participant')
    .select('ceremony_id')
    .where('volunteer_id', '=', volunteerId)
    .where('kind', '=', 'joining')
    .where('attendance', 'in', ['invited', 'present'])
    .executeTakeFirst()
  return {
    swearing: {
      id: volunteer.id,
      personId: volunteer.person_id,
      villageId: volunteer.village_id,
      officeId: volunteer.office_id,
    },
    name: volunteer.name,
    volunteerStatus: volunteer.status,
    attendance: participant.attendance,
    isInvitedElsewhere: elsewhere !== undefined,
  }
}

type MakeUp = {
  ceremonyId: CeremonyId
  volunteerId: VolunteerId
  swornOn: LocalDate
  place: string
  leaderName: string
  witnessName: string
  by: PersonId
  at: Date
}

export async function insertMakeUp(tx: Database, made: MakeUp): Promise<void> {
  await tx
    .insertInto('makeup_oath')
    .values({
      id: randomUUID(),
      ceremony_id: made.ceremonyId,
      volunteer_id: made.volunteerId,
      sworn_on: made.swornOn,
      place: made.place,
      leader_name: made.leaderName,
      witness_name: made.witnessName,
      recorded_by: made.by,
      recorded_at: made.at,
    })
    .execute()
  await tx
    .updateTable('ceremony_participant')
    .set({ attendance: 'madeUp' })
    .where('ceremony_id', '=', made.ceremonyId)
    .where('volunteer_id', '=', made.volunteerId)
    .execute()
}
