import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { WishId } from '@shared/lecture/wish.model'
import { seedId } from './chapter'
import { sectionId } from './lecture-menu'
import { BINJIANG, JINGJIANG, place } from './places'

const HOUR = 3_600_000

/** One topic enough parents wish for, and one that is not there yet; everyone invented. */
const demands = [
  { section: '网络素养', area: BINJIANG, voices: 23 },
  { section: '隔代教育', area: JINGJIANG, voices: 8 },
]

/** 我想听: what parents would come to hear. */
export async function seedWishes(db: Database, now: Date): Promise<void> {
  for (const { section, area, voices } of demands) {
    const wishers = Array.from({ length: voices }, (_, index) => ({
      id: seedId<WishId>(`wish:${section}:${index}`),
      person: seedId<PersonId>(`wisher:${section}:${index}`),
      at: new Date(now.getTime() - (index * 11 + 5) * HOUR),
    }))
    await db
      .insertInto('person')
      .values(
        wishers.map(({ person, at }) => ({ id: person, name: null, phone: null, created_at: at })),
      )
      .execute()
    await db
      .insertInto('wish')
      .values(
        wishers.map(({ id, person, at }) => ({
          id,
          section_id: sectionId(section),
          area_id: place(area),
          person_id: person,
          wished_at: at,
          closed_at: null,
          session_id: null,
        })),
      )
      .execute()
  }
}
