import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import { ON_REGISTER } from '@shared/volunteer/service-state.rules'
import type { CardToken, VolunteerCard } from '@shared/volunteer/volunteer.model'

export async function findCard(db: Database, personId: PersonId): Promise<VolunteerCard | null> {
  const row = await db
    .selectFrom('volunteer')
    .innerJoin('oath', 'oath.volunteer_id', 'volunteer.id')
    .innerJoin('ceremony', 'ceremony.id', 'oath.ceremony_id')
    .innerJoin('oath_text', 'oath_text.id', 'oath.oath_text_id')
    .leftJoin('makeup_oath as later', (join) =>
      join
        .onRef('later.ceremony_id', '=', 'oath.ceremony_id')
        .onRef('later.volunteer_id', '=', 'oath.volunteer_id'),
    )
    .innerJoin('committee as village', 'village.id', 'volunteer.village_id')
    .innerJoin('committee as office', 'office.id', 'volunteer.office_id')
    .select([
      'volunteer.id',
      'volunteer.name',
      'volunteer.status',
      'volunteer.member_number',
      'volunteer.joins_as',
      'volunteer.main_elder_kind',
      'village.name as village_name',
      'office.name as office_name',
      'oath.sworn_on',
      'oath_text.version',
      'oath_text.body',
      'ceremony.place',
      'later.place as later_place',
      'volunteer.card_token',
    ])
    .where('volunteer.person_id', '=', personId)
    .where('volunteer.status', 'in', ON_REGISTER)
    .executeTakeFirst()
  if (!row?.member_number) return null
  const teams = await db
    .selectFrom('service_team_member as place')
    .innerJoin('service_team as team', 'team.id', 'place.team_id')
    .select('team.name')
    .where('place.volunteer_id', '=', row.id)
    .where('place.left_on', 'is', null)
    .orderBy('team.name')
    .execute()
  return {
    token: row.card_token,
    name: row.name,
    status: row.status,
    memberNumber: row.member_number,
    officeName: row.office_name,
    villageName: row.village_name,
    joinsAs: row.joins_as,
    mainElderKind: row.main_elder_kind,
    swornOn: row.sworn_on,
    ceremonyPlace: row.later_place ?? row.place,
    oathVersion: row.version,
    oathBody: row.body,
    teams: teams.map((team) => team.name),
  }
}

/** Whoever this card belongs to, while they are on the register; struck off, left or dead it means nobody. */
export async function findCardByToken(db: Database, token: CardToken) {
  const row = await db
    .selectFrom('volunteer')
    .innerJoin('committee as office', 'office.id', 'volunteer.office_id')
    .select([
      'volunteer.name',
      'volunteer.status',
      'volunteer.joins_as as joinsAs',
      'office.name as officeName',
    ])
    .where('volunteer.card_token', '=', token)
    .where('volunteer.status', 'in', ON_REGISTER)
    .executeTakeFirst()
  return row ?? null
}
