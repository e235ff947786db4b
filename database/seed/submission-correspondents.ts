import type { Database } from '@database/engine'
import { localDateOf, momentAt } from '@shared/kernel/local-date'
import { seedId } from './chapter'
import { personId } from './personas'
import { COMMUNITIES, JINGJIANG, place, RIVERSIDE, VILLAGES } from './places'

const [, FERRY = ''] = VILLAGES
const [, , SUNSHINE = ''] = COMMUNITIES

/** Beside the persona 孙强; one community has two, the others one, and one card is still to be given. */
const WRITERS = [
  ['riversideWriter', RIVERSIDE],
  ['ferryWriter', FERRY],
  ['sunshineWriter', SUNSHINE],
] as const

const CERTIFIED = [
  ['correspondent', RIVERSIDE],
  ['ferryWriter', FERRY],
  ['sunshineWriter', SUNSHINE],
] as const

/** P-11: who writes for which unit, and the cards given at the start of the year. */
export async function seedCorrespondents(db: Database, now: Date): Promise<void> {
  const year = Number(localDateOf(now).slice(0, 4))
  await db
    .insertInto('role_grant')
    .values(
      WRITERS.map(([key, where]) => ({
        id: seedId<string>(`grant:correspondent:${key}`),
        person_id: personId(key),
        role: 'correspondent' as const,
        committee_id: place(where),
        granted_by: null,
        granted_at: now,
        revoked_at: null,
      })),
    )
    .execute()
  await db
    .insertInto('correspondent_certificate')
    .values(
      CERTIFIED.map(([key, where], at) => ({
        id: seedId<string>(`certificate:${key}`),
        desk_id: place(JINGJIANG),
        person_id: personId(key),
        unit_id: place(where),
        year,
        number: at + 1,
        issued_by: personId('countyOffice'),
        issued_at: momentAt(`${year}-01-08`, '10:00'),
      })),
    )
    .execute()
}
