import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Database } from '@database/engine'
import { seal, unseal } from '@database/seal'
import type { Tables } from '@database/tables'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import { maskName, maskPhone } from '@shared/kernel/masking'
import type {
  Sponsor,
  SponsorForm,
  SponsorId,
  SponsorStatus,
} from '@shared/sponsorship/sponsor.model'

export type SponsorRow = Selectable<Tables['sponsor']>

export const toSponsor = (row: SponsorRow): Sponsor => ({
  sponsorId: row.id,
  kind: row.kind,
  displayName: row.organisation ?? maskName(row.real_name),
  maskedPhone: maskPhone(unseal(row.phone)),
  creditCode: row.credit_code,
  status: row.status,
  reason: row.reason,
  registeredAt: row.registered_at.toISOString(),
  nameHidden: row.name_hidden,
})

export const findSponsorOf = (db: Database, personId: PersonId) =>
  db
    .selectFrom('sponsor')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('registered_at', 'desc')
    .limit(1)
    .executeTakeFirst()

/** The sponsor this person is; whoever places a hold goes through this lock one at a time. */
export const lockSponsorOf = (tx: Database, personId: PersonId) =>
  tx
    .selectFrom('sponsor')
    .innerJoin('committee', 'committee.id', 'sponsor.county_id')
    .selectAll('sponsor')
    .select('committee.path as countyPath')
    .where('person_id', '=', personId)
    .orderBy('registered_at', 'desc')
    .limit(1)
    .forUpdate('sponsor')
    .executeTakeFirst()

export const findSponsor = (db: Database, sponsorId: SponsorId, lock = false) =>
  db
    .selectFrom('sponsor')
    .innerJoin('committee', 'committee.id', 'sponsor.county_id')
    .selectAll('sponsor')
    .select('committee.path as countyPath')
    .where('sponsor.id', '=', sponsorId)
    .$if(lock, (select) => select.forUpdate('sponsor'))
    .executeTakeFirst()

export const findCounty = (db: Database, id: CommitteeId) =>
  db
    .selectFrom('committee')
    .select('id')
    .where('id', '=', id)
    .where('level', '=', 'county')
    .where('status', '=', 'active')
    .executeTakeFirst()

export const findVillage = (db: Database, id: CommitteeId) =>
  db
    .selectFrom('committee')
    .select('id')
    .where('id', '=', id)
    .where('level', '=', 'village')
    .where('status', '=', 'active')
    .executeTakeFirst()

export async function saveNameHidden(tx: Database, id: SponsorId, hidden: boolean): Promise<void> {
  await tx.updateTable('sponsor').set({ name_hidden: hidden }).where('id', '=', id).execute()
}

/** A new registration, or a refused one sent again; nothing when one is already there. */
export async function register(
  tx: Database,
  form: SponsorForm,
  personId: PersonId,
  at: Date,
): Promise<SponsorId | undefined> {
  const told = {
    kind: form.kind,
    real_name: form.realName,
    phone: seal(form.phone),
    organisation: form.kind === 'enterprise' ? form.organisation : null,
    credit_code: form.kind === 'enterprise' ? form.creditCode : null,
    village_id: form.villageId,
    undertaking_version: form.undertakingVersion,
    signature_id: form.signatureId,
    status: 'submitted' as const,
    reason: null,
    reviewed_by: null,
    reviewed_at: null,
    registered_at: at,
  }
  const row = await tx
    .insertInto('sponsor')
    .values({
      id: randomUUID() as SponsorId,
      person_id: personId,
      county_id: form.countyId,
      ...told,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['person_id', 'county_id'])
        .doUpdateSet(told)
        .where('sponsor.status', '=', 'refused'),
    )
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function saveReview(
  tx: Database,
  sponsorId: SponsorId,
  review: { status: SponsorStatus; reason: string | null; by: PersonId; at: Date },
): Promise<void> {
  await tx
    .updateTable('sponsor')
    .set({
      status: review.status,
      reason: review.reason,
      reviewed_by: review.by,
      reviewed_at: review.at,
    })
    .where('id', '=', sponsorId)
    .execute()
}

/** A verified sponsor knocks with the role of a sponsor of that county. */
export async function grantSponsorRole(
  tx: Database,
  sponsor: Pick<SponsorRow, 'person_id' | 'county_id'>,
  by: PersonId,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('role_grant')
    .values({
      id: randomUUID(),
      person_id: sponsor.person_id,
      role: 'sponsor',
      committee_id: sponsor.county_id,
      granted_by: by,
      granted_at: at,
      revoked_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function listSponsors(
  db: Database,
  paths: readonly CommitteePath[],
): Promise<SponsorRow[]> {
  return db
    .selectFrom('sponsor')
    .innerJoin('committee', 'committee.id', 'sponsor.county_id')
    .selectAll('sponsor')
    .where((eb) =>
      eb.or(paths.map((path) => eb('committee.path', 'like', `${path}%` as CommitteePath))),
    )
    .orderBy('registered_at', 'desc')
    .limit(500)
    .execute()
}

export async function findCountyPath(
  db: Database,
  id: CommitteeId,
): Promise<CommitteePath | undefined> {
  const row = await db
    .selectFrom('committee')
    .select('path')
    .where('id', '=', id)
    .where('level', '=', 'county')
    .executeTakeFirst()
  return row?.path
}
