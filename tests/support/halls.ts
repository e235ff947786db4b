import { sql } from 'kysely'
import type { Database } from '@database/engine'

/** The nth id of a family: SQL can reckon it too. */
export const idOf = (family: string, n: number): string =>
  `${family}-0000-4000-8000-${n.toString(16).padStart(12, '0')}`

const idInSql = (family: string, n: string) =>
  sql.raw(`('${family}-0000-4000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`)

export const sessionAt = (n: number): string => idOf('bbbbbbbb', n)
export const personAt = (n: number): string => idOf('aaaaaaaa', n)

type Halls = { sessions: number; capacity: number; now: Date; startsAt: Date }

/** One confirmed talk many times over, each open to parents: what seats are booked in by the thousand. */
export async function openHalls(db: Database, { sessions, capacity, now, startsAt }: Halls) {
  const [county, section, talk] = [1, 2, 3].map((n) => idOf('dddddddd', n))
  const [author, reviewer] = [1, 2].map((n) => idOf('eeeeeeee', n))
  await sql`insert into committee (id, path, name, level, kind) values (${county}, '1.', '县', 'county', 'area')`.execute(
    db,
  )
  await sql`insert into person (id, created_at) values (${author}, ${now}), (${reviewer}, ${now})`.execute(
    db,
  )
  await sql`insert into lecture_section values (${section}, '板块', 1)`.execute(db)
  await sql`insert into lecture (id, section_id, committee_id, title, audiences, minutes, equipment, proposed_by, proposed_at)
    values (${talk}, ${section}, ${county}, '讲座', '{students}', 60, '', ${author}, ${now})`.execute(
    db,
  )
  await sql`insert into lecture_outline (lecture_id, version, body, status, submitted_by, submitted_at, reviewed_by, reviewed_at)
    values (${talk}, 1, '提纲', 'approved', ${author}, ${now}, ${reviewer}, ${now})`.execute(db)
  await sql`insert into lecturer (person_id, committee_id, experience, areas, status, vetted_on, submitted_at, reviewed_by, reviewed_at)
    values (${author}, ${county}, '经历', '{县}', 'approved', '2026-01-01', ${now}, ${reviewer}, ${now})`.execute(
    db,
  )
  const each = (family: string) => idInSql(family, 'n')
  await sql`insert into booking (id, lecture_id, outline_version, host_id, requested_by, requested_at, first_choice_at,
      second_choice_at, minutes, venue, room, audiences, expected_heads, equipment, contact_name, contact_phone, status, lecturer_id, starts_at)
    select ${each('ffffffff')}, ${talk}, 1, ${county}, ${author}, ${now}, ${startsAt}, ${startsAt}, 60, '一中', '礼堂',
      '{students}', 60, '', '周敏', '13800000006', 'confirmed', ${author}, ${startsAt}
    from generate_series(0, ${sessions - 1}::int) as n`.execute(db)
  await sql`insert into session (id, booking_id, capacity, opened_by, opened_at)
    select ${each('bbbbbbbb')}, ${each('ffffffff')}, ${capacity}, ${author}, ${now}
    from generate_series(0, ${sessions - 1}::int) as n`.execute(db)
}

/** People with nothing but an id, from the nth on. */
export async function invitePeople(db: Database, from: number, people: number, now: Date) {
  await sql`insert into person (id, created_at)
    select ${idInSql('aaaaaaaa', 'n')}, ${now}
    from generate_series(${from}::bigint, ${from + people - 1}::bigint) as n`.execute(db)
}
