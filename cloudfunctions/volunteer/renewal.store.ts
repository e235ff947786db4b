import { randomUUID } from 'node:crypto'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { FileId } from '@shared/account/file.model'
import type { OathTextId } from '@shared/volunteer/oath-text.model'
import { ON_REGISTER } from '@shared/volunteer/service-state.rules'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'

/** The member this person is, and where. */
export async function findMember(db: Database, personId: PersonId) {
  const row = await db
    .selectFrom('volunteer')
    .innerJoin('committee as village', 'village.id', 'volunteer.village_id')
    .select(['volunteer.id', 'village.path', 'volunteer.village_id as villageId'])
    .where('volunteer.person_id', '=', personId)
    .where('volunteer.status', 'in', ON_REGISTER)
    .executeTakeFirst()
  return row ?? null
}

/** How often and when last. */
export async function tallyRenewals(db: Database, volunteerId: VolunteerId) {
  const { times, lastAt } = await db
    .selectFrom('oath_renewal')
    .select(({ fn }) => [
      fn.countAll<number>().as('times'),
      fn.max<Date | null>('renewed_at').as('lastAt'),
    ])
    .where('volunteer_id', '=', volunteerId)
    .executeTakeFirstOrThrow()
  return { times, lastAt: lastAt?.toISOString() ?? null }
}

export async function insertRenewal(
  tx: Database,
  renewed: { volunteerId: VolunteerId; oathTextId: OathTextId; signatureId: FileId; at: Date },
): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('oath_renewal')
    .values({
      id,
      volunteer_id: renewed.volunteerId,
      oath_text_id: renewed.oathTextId,
      signature_id: renewed.signatureId,
      renewed_at: renewed.at,
    })
    .execute()
  return id
}
