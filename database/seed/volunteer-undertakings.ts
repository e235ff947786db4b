import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { UndertakingId, UndertakingKind } from '@shared/volunteer/undertaking.model'
import { seedId } from './chapter'

const undertakingKinds: readonly UndertakingKind[] = [
  'personalData',
  'serviceRisk',
  'childProtection',
  'unpaid',
]

/** Everybody in the story stands by all four. */
export async function seedUndertakings(
  db: Database,
  given: readonly { person: PersonId; at: Date }[],
) {
  await db
    .insertInto('undertaking')
    .values(
      given.flatMap(({ person, at }) =>
        undertakingKinds.map((kind) => ({
          id: seedId<UndertakingId>(`undertaking:${person}:${kind}`),
          person_id: person,
          kind,
          version: 1,
          given_at: at,
          withdrawn_at: null,
        })),
      ),
    )
    .execute()
}
