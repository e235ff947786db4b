import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'

export async function savePerson(tx: Database, { personId, name, phone }: Actor): Promise<void> {
  await tx.updateTable('person').set({ name, phone }).where('id', '=', personId).execute()
}
