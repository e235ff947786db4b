import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import { localDateOf } from '@shared/kernel/local-date'
import type { ImportId } from '@shared/volunteer/import.model'
import { ALL_YEARS, takeNumbers } from './number.store'

/** `chosen` are rows one has looked at; without it whatever may be entered unasked. */
export type Wanted = { doubtful: boolean } | { chosen: readonly number[] }

const wanting = (id: ImportId, wanted: Wanted) => {
  const which =
    'chosen' in wanted
      ? sql`row_number = any (${[...wanted.chosen]}::integer[]) and verdict <> 'faulty'`
      : wanted.doubtful
        ? sql`verdict in ('fit', 'doubtful')`
        : sql`verdict = 'fit'`
  return sql`import_id = ${id}::uuid and entered_at is null and ${which}`
}

export async function countWanted(tx: Database, id: ImportId, wanted: Wanted): Promise<number> {
  const { rows } = await sql<{ lines: number }>`
    select count(*) as lines from register_import_line where ${wanting(id, wanted)}`.execute(tx)
  return rows[0]?.lines ?? 0
}

/**
 * Put these lines on the register, all of them or none: statements over the whole set, so that fifty
 * thousand take seconds. Numbers run on without gaps in each office, in the order of the oaths.
 */
export async function enterLines(
  tx: Database,
  id: ImportId,
  wanted: Wanted,
  by: { personId: PersonId; at: Date },
): Promise<void> {
  const { at, personId } = by
  const today = localDateOf(at)
  await sql`
    create temporary table entering on commit drop as
    select line.*, coalesce(village.p4, village.parent_id, village.id) as office_id,
      entry->>'joinsAs' as joins_as, (entry->>'enrolledOn')::date as enrolled_on,
      array(select jsonb_array_elements_text(entry->'elderKinds')) as elder_kinds,
      array(select jsonb_array_elements_text(entry->'skills')) as skills,
      array(select jsonb_array_elements_text(entry->'serviceTimes')) as service_times,
      null::integer as member_number
    from register_import_line as line join committee as village on village.id = line.village_id
    where ${wanting(id, wanted)}`.execute(tx)
  await giveNumbers(tx)
  await sql`
    insert into person (id, name, phone, created_at)
    select person_id, name, phone, ${at} from entering`.execute(tx)
  await sql`
    insert into volunteer (id, person_id, village_id, office_id, name, joins_as, main_elder_kind,
      status, approved_on, member_number, enrolled_on)
    select volunteer_id, person_id, village_id, office_id, name, joins_as, elder_kinds[1],
      case when enrolled_on is null then 'awaitingOath' else 'enrolled' end,
      coalesce(enrolled_on, ${today}::date), member_number, enrolled_on
    from entering`.execute(tx)
  await sql`
    insert into volunteer_particulars
      (volunteer_id, sex, born_on, phone, elder_kinds, former_work, skills, service_times)
    select volunteer_id, entry->>'sex', born_on, phone, elder_kinds, entry->>'formerWork', skills,
      service_times
    from entering`.execute(tx)
  await sql`
    insert into volunteer_background (volunteer_id, ethnicity, politics, education, retired_in, health,
      wishes, home, remark, earlier_hours, doubts)
    select volunteer_id, entry->>'ethnicity', entry->>'politics', entry->>'education',
      entry->>'retiredIn', entry->>'health', entry->>'wishes', entry->>'home', entry->>'remark',
      (entry->>'earlierHours')::numeric, entry->'doubts'
    from entering`.execute(tx)
  await sql`
    insert into volunteer_change (volunteer_id, act, from_status, to_status, on_day, decided_by, happened_at)
    select volunteer_id, 'enter', null, case when enrolled_on is null then 'awaitingOath' else 'enrolled' end,
      coalesce(enrolled_on, ${today}::date), ${personId}::uuid, ${at}
    from entering order by row_number`.execute(tx)
  await sql`
    insert into role_grant (id, person_id, role, committee_id, granted_by, granted_at)
    select gen_random_uuid(), person_id, 'volunteer', village_id, ${personId}::uuid, ${at}
    from entering where enrolled_on is not null`.execute(tx)
  await sql`
    update register_import_line as line set entered_at = ${at}
    from entering
    where line.import_id = entering.import_id and line.row_number = entering.row_number`.execute(tx)
  await sql`drop table entering`.execute(tx)
}

async function giveNumbers(tx: Database): Promise<void> {
  const { rows } = await sql<{ office_id: CommitteeId; people: number }>`
    select office_id, count(*) as people from entering where enrolled_on is not null
    group by office_id order by office_id`.execute(tx)
  for (const { office_id: committeeId, people } of rows) {
    const first = await takeNumbers(tx, { committeeId, purpose: 'member', year: ALL_YEARS }, people)
    await sql`
      update entering set member_number = ${first}::integer + numbered.place - 1
      from (
        select row_number, row_number() over (order by enrolled_on, row_number) as place
        from entering where office_id = ${committeeId} and enrolled_on is not null
      ) as numbered
      where entering.row_number = numbered.row_number`.execute(tx)
  }
}
