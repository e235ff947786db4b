import { type Selectable, sql } from 'kysely'
import type { Database } from '@database/engine'
import type { Tables } from '@database/tables'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { Preference } from '@shared/sponsorship/preference.model'
import type { SponsorId } from '@shared/sponsorship/sponsor.model'

/** Places not taken by a living hold, a running agreement or an open suggestion. */
export const freePlaces = (at: Date) => sql<number>`greatest(0, (places
  - (select count(*) from hold where hold.sponsor_id = sponsor_preference.sponsor_id
      and hold.status = 'active' and hold.expires_at > ${at})
  - (select count(*) from agreement where agreement.sponsor_id = sponsor_preference.sponsor_id
      and agreement.status in ('signing', 'effective'))
  - (select count(*) from match_suggestion s where s.sponsor_id = sponsor_preference.sponsor_id
      and s.status = 'suggested' and s.expires_at > ${at}))::int)`

export const toPreference = (row: Selectable<Tables['sponsor_preference']>): Preference => ({
  places: row.places,
  kinds: row.kinds,
  mostFen: row.most_fen as Preference['mostFen'],
  stages: row.stages,
  townshipIds: row.township_ids,
  years: row.years,
})

export async function findStanding(db: Database, sponsorId: SponsorId, at: Date) {
  const row = await db
    .selectFrom('sponsor_preference')
    .selectAll()
    .select(freePlaces(at).as('free'))
    .where('sponsor_id', '=', sponsorId)
    .executeTakeFirst()
  return row
    ? { preference: toPreference(row), freePlaces: row.free, savedAt: row.saved_at.toISOString() }
    : null
}

export async function keepPreference(
  tx: Database,
  sponsorId: SponsorId,
  wish: Preference,
  at: Date,
): Promise<void> {
  const told = {
    places: wish.places,
    kinds: wish.kinds,
    most_fen: wish.kinds.every((kind) => kind === 'goods') ? null : wish.mostFen,
    stages: wish.stages,
    township_ids: wish.townshipIds,
    years: wish.years,
    saved_at: at,
  }
  await tx
    .insertInto('sponsor_preference')
    .values({ sponsor_id: sponsorId, ...told })
    .onConflict((conflict) => conflict.column('sponsor_id').doUpdateSet(told))
    .execute()
}

/** The townships of a county, as one chooses among them. */
export async function listTownships(db: Database, countyId: CommitteeId) {
  return db
    .selectFrom('committee')
    .select(['id as townshipId', 'name'])
    .where('p3', '=', countyId)
    .where('level', '=', 'township')
    .where('kind', '=', 'area')
    .where('status', '=', 'active')
    .orderBy('name')
    .execute()
}
