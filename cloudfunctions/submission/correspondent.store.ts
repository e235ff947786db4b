import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import { localDateOf, startOfDay } from '@shared/kernel/local-date'
import type {
  Certificate,
  CertificateNumber,
  CorrespondentSurvey,
  CorrespondentUnit,
} from '@shared/submission/correspondent.model'
import { SUGGESTED_CORRESPONDENTS } from '@shared/submission/correspondent.rules'

const UNITS_SHOWN = 300

type Row = {
  unitId: CommitteeId
  unit: string
  units: number
  enough: number
  everybody: number
  people: CorrespondentUnit['people']
}

/** Active units of an area with their correspondents: first where a card is to be given, then those with too few. */
export async function surveyCorrespondents(
  db: Database,
  area: CommitteePath,
  at: Date,
): Promise<CorrespondentSurvey> {
  const newYear = startOfDay(`${localDateOf(at).slice(0, 4)}-01-01`)
  const { rows } = await sql<Row>`
    with unit as (
      select committee.id, committee.name, committee.path,
        coalesce(jsonb_agg(jsonb_build_object(
          'personId', person.id,
          'name', coalesce(person.name, ''),
          'certificate', case when card.id is not null
            then jsonb_build_object('year', card.year, 'number', card.number) end,
          'articles', (select count(*) from article where article.author_id = person.id
            and article.unit_id = committee.id and article.submitted_at >= ${newYear})
        ) order by person.name) filter (where person.id is not null), '[]') as people,
        count(person.id)::int as heads,
        count(person.id) filter (where card.id is null) > 0 as uncertified
      from committee
      left join role_grant on role_grant.committee_id = committee.id
        and role_grant.role = 'correspondent' and role_grant.revoked_at is null
      left join person on person.id = role_grant.person_id
      left join correspondent_certificate as card
        on card.person_id = person.id and card.unit_id = committee.id
      where committee.status = 'active' and starts_with(committee.path, ${area})
      group by committee.id)
    select id as "unitId", name as unit, people,
      count(*) over ()::int as units,
      sum(heads) over ()::int as everybody,
      count(*) filter (where heads >= ${SUGGESTED_CORRESPONDENTS}) over ()::int as enough
    from unit order by uncertified desc, heads >= ${SUGGESTED_CORRESPONDENTS}, heads desc, path
    limit ${UNITS_SHOWN}`.execute(db)
  const [first] = rows
  return {
    enough: first?.enough ?? 0,
    units: first?.units ?? 0,
    people: first?.everybody ?? 0,
    list: rows.map(({ unitId, unit, people }) => ({ unitId, unit, people })),
  }
}

/** Whether this person writes for the unit now, and has a card of it. */
export async function readStanding(tx: Database, personId: PersonId, unitId: CommitteeId) {
  const grant = await tx
    .selectFrom('role_grant')
    .select('id')
    .where('person_id', '=', personId)
    .where('committee_id', '=', unitId)
    .where('role', '=', 'correspondent')
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  const card = await tx
    .selectFrom('correspondent_certificate')
    .select('id')
    .where('person_id', '=', personId)
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
  return { isCorrespondent: grant !== undefined, hasCertificate: card !== undefined }
}

/** What stands on the card. */
export async function findCertificate(tx: Database, personId: PersonId, unitId: CommitteeId) {
  const row = await tx
    .selectFrom('correspondent_certificate as card')
    .innerJoin('person', 'person.id', 'card.person_id')
    .innerJoin('committee as unit', 'unit.id', 'card.unit_id')
    .innerJoin('committee as desk', 'desk.id', 'card.desk_id')
    .select([
      'person.name',
      'unit.name as unit',
      'desk.id as deskId',
      'desk.name as desk',
      'card.year',
      'card.number',
      'card.issued_at',
    ])
    .where('card.person_id', '=', personId)
    .where('card.unit_id', '=', unitId)
    .executeTakeFirst()
  if (!row) return null
  const { issued_at, name, ...rest } = row
  return { ...rest, name: name ?? '', issuedOn: localDateOf(issued_at) }
}

/** Cards of one county are numbered one after the other: whoever gives one waits for the one before. */
export const queueForNumber = (tx: Database, deskId: CommitteeId) =>
  tx.selectFrom('committee').select('id').where('id', '=', deskId).forNoKeyUpdate().execute()

export async function insertCertificate(
  tx: Database,
  card: {
    id: string
    deskId: CommitteeId
    personId: PersonId
    unitId: CommitteeId
    by: PersonId
    at: Date
  },
): Promise<CertificateNumber> {
  const year = Number(localDateOf(card.at).slice(0, 4))
  const { last } = await tx
    .selectFrom('correspondent_certificate')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('desk_id', '=', card.deskId)
    .where('year', '=', year)
    .executeTakeFirstOrThrow()
  const number = (last ?? 0) + 1
  await tx
    .insertInto('correspondent_certificate')
    .values({
      id: card.id,
      desk_id: card.deskId,
      person_id: card.personId,
      unit_id: card.unitId,
      year,
      number,
      issued_by: card.by,
      issued_at: card.at,
    })
    .execute()
  return { year, number }
}

export async function listCertificatesOf(db: Database, personId: PersonId): Promise<Certificate[]> {
  const rows = await db
    .selectFrom('correspondent_certificate as card')
    .innerJoin('committee as unit', 'unit.id', 'card.unit_id')
    .innerJoin('role_grant', (join) =>
      join
        .onRef('role_grant.person_id', '=', 'card.person_id')
        .onRef('role_grant.committee_id', '=', 'card.unit_id')
        .on('role_grant.role', '=', 'correspondent')
        .on('role_grant.revoked_at', 'is', null),
    )
    .select([
      'unit.id as unitId',
      'unit.name as unit',
      'card.year',
      'card.number',
      'card.issued_at',
    ])
    .where('card.person_id', '=', personId)
    .orderBy('card.issued_at')
    .execute()
  return rows.map(({ issued_at, ...row }) => ({ ...row, issuedOn: localDateOf(issued_at) }))
}
