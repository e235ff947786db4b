import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type {
  Attendance,
  CeremonyId,
  CeremonyKind,
  Invitation,
} from '@shared/volunteer/ceremony.model'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'

/** The invitation to this ceremony, or the one that counts: still open or sworn, otherwise the latest. */
export async function findInvitation(
  db: Database,
  personId: PersonId,
  ceremonyId?: CeremonyId,
  kind: CeremonyKind = 'joining',
): Promise<(Invitation & { volunteerId: VolunteerId }) | null> {
  const row = await db
    .selectFrom('ceremony_participant as one')
    .innerJoin('volunteer', 'volunteer.id', 'one.volunteer_id')
    .innerJoin('ceremony', 'ceremony.id', 'one.ceremony_id')
    .innerJoin('committee', 'committee.id', 'ceremony.committee_id')
    .innerJoin('oath_text', 'oath_text.id', 'ceremony.oath_text_id')
    .select([
      'one.ceremony_id',
      'one.kind',
      'one.volunteer_id',
      'one.attendance',
      'ceremony.starts_at',
      'ceremony.place',
      'committee.name as committee_name',
      'committee.office_phone',
      'oath_text.body',
    ])
    .where('volunteer.person_id', '=', personId)
    .$if(ceremonyId !== undefined, (select) =>
      select.where('one.ceremony_id', '=', ceremonyId as CeremonyId),
    )
    .$if(ceremonyId === undefined, (select) => select.where('one.kind', '=', kind))
    .orderBy(
      ({ eb }) => eb('one.attendance', 'in', ['invited', 'present', 'sworn', 'madeUp']),
      'desc',
    )
    .orderBy('ceremony.starts_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  return {
    volunteerId: row.volunteer_id,
    ceremonyId: row.ceremony_id,
    kind: row.kind,
    committeeName: row.committee_name,
    officePhone: row.office_phone,
    startsAt: row.starts_at.toISOString(),
    place: row.place,
    attendance: row.attendance,
    oathBody: row.body,
  }
}

/** One invited person as the notices need them. */
export type Invited = {
  /** Who is told: the elder, or until they have claimed it whoever entered it for them. */
  personId: PersonId
  /** Whom it is about, when somebody else is told. */
  inPlaceOf: string | null
  kind: CeremonyKind
  attendance: Attendance
  memberNumber: number | null
  startsAt: Date
  place: string
  cancelReason: string | null
}

/** Everybody on the roll, or only this one of them. */
export const listInvited = (
  db: Database,
  ceremonyId: CeremonyId,
  only?: VolunteerId,
): Promise<Invited[]> =>
  db
    .selectFrom('ceremony_participant as one')
    .innerJoin('volunteer', 'volunteer.id', 'one.volunteer_id')
    .innerJoin('ceremony', 'ceremony.id', 'one.ceremony_id')
    .leftJoin('volunteer_application as filed', (join) =>
      join
        .onRef('filed.id', '=', 'volunteer.application_id')
        .on('filed.entered_by', 'is not', null)
        .on('filed.claimed_at', 'is', null),
    )
    .select(({ fn, ref, eb }) => [
      fn.coalesce('filed.entered_by', 'volunteer.person_id').as('personId'),
      eb.case().when('filed.id', 'is not', null).then(ref('volunteer.name')).end().as('inPlaceOf'),
      'one.kind',
      'one.attendance',
      'volunteer.member_number as memberNumber',
      'ceremony.starts_at as startsAt',
      'ceremony.place',
      'ceremony.cancel_reason as cancelReason',
    ])
    .where('one.ceremony_id', '=', ceremonyId)
    .$if(only !== undefined, (select) => select.where('one.volunteer_id', '=', only as VolunteerId))
    .execute()
