import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'

/** Keep that WeChat vouched for this number being this person's; the latest moment counts. */
export async function keepProof(
  db: Database,
  personId: PersonId,
  phone: string,
  at: Date,
): Promise<void> {
  await db
    .insertInto('proven_phone')
    .values({ person_id: personId, phone, proven_at: at })
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'phone']).doUpdateSet({ proven_at: at }),
    )
    .execute()
}
