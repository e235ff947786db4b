import { sql } from 'kysely'
import { dispatch } from '@cloud/kernel/dispatch'
import { router } from '@cloud/lecture/router'
import { connect } from '@database/connect'
import type { Database } from '@database/engine'
import type { Actor, PersonId } from '@shared/account/account.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import type { Tour } from '@shared/lecture/coverage.model'
import { readTour } from '@shared/lecture/coverage.rules'
import { idOf, openHalls } from '../support/halls'
import { startPostgres } from './postgres'
import { median, milliseconds, type Section } from './report'

const SCHOOLS = 500
const LECTURERS = 200
const TALKS = 5_000
const ROUNDS = 15
const TARGET_MS = 100
const NOW = new Date('2026-11-23T01:00:00.000Z')
const TERM = { fromOn: '2026-09-01', toOn: '2027-01-31' }

/** L-15: the office's call for a term's matrix, from the request to rows and columns ready to draw. */
export async function benchCoverageMatrix(): Promise<Section> {
  const cluster = await startPostgres()
  const db = connect(cluster.url, { max: 2 })
  try {
    const county = await prepare(db)
    const ours: number[] = []
    const dense: number[] = []
    let read = readTour({ hosts: [], lecturers: [], cells: [] })
    for (let round = 0; round < ROUNDS; round += 1) {
      const began = performance.now()
      read = readTour(await askTour(db, county))
      ours.push(performance.now() - began)
      const compared = performance.now()
      await crossJoin(db)
      dense.push(performance.now() - compared)
    }
    const measured = median(ours)
    const covers = read.schools.whole === SCHOOLS && read.lecturers.whole === LECTURERS + 1
    return {
      title: 'Coverage matrix',
      how: `${SCHOOLS} schools, ${LECTURERS} lecturers, ${TALKS} talks of one term, through the router on PostgreSQL; ${ROUNDS} rounds in turn, median`,
      figures: [
        {
          what: `${SCHOOLS} × ${LECTURERS}`,
          measured: milliseconds(measured),
          reference: `every cell by a cross join in SQL ${milliseconds(median(dense))}`,
          target: `≤ ${TARGET_MS} ms`,
          met: covers && measured <= TARGET_MS,
          because: covers ? 'slower than the target' : 'schools or lecturers are missing',
        },
      ],
    }
  } finally {
    await db.destroy()
    cluster.stop()
  }
}

async function askTour(db: Database, county: Actor['grants'][number]): Promise<Tour> {
  const actor: Actor = {
    personId: idOf('eeeeeeee', 2) as PersonId,
    name: null,
    phone: null,
    grants: [county],
  }
  const reply = await dispatch(
    router,
    { path: ['coverage', 'tour'], input: TERM },
    { db, actor, now: () => NOW, files: {} as never },
    'bench',
  )
  if (!reply.ok) throw new Error(`no matrix: ${JSON.stringify(reply)}`)
  return reply.output as Tour
}

const idInSql = (family: string, n: string) =>
  sql.raw(`('${family}-0000-4000-8000-' || lpad(to_hex((${n})::bigint), 12, '0'))::uuid`)

/** Four of five schools are visited, by nine of ten lecturers; every third talk is still to come. */
async function prepare(db: Database): Promise<Actor['grants'][number]> {
  await openHalls(db, { sessions: 0, capacity: 1, now: NOW, startsAt: NOW })
  const [county, talk] = [idOf('dddddddd', 1), idOf('dddddddd', 3)]
  const author = idOf('eeeeeeee', 1)
  await sql`insert into committee (id, parent_id, name, level, kind)
    select ${idInSql('c4000000', 'n')}, ${county}, '学校' || n, 'township', 'school'
    from generate_series(1, ${SCHOOLS}::int) as n`.execute(db)
  await sql`insert into person (id, name, created_at)
    select ${idInSql('aaaaaaaa', 'n')}, '讲师' || n, ${NOW}
    from generate_series(1, ${LECTURERS}::int) as n`.execute(db)
  await sql`insert into lecturer (person_id, committee_id, experience, areas, status, vetted_on, submitted_at, reviewed_by, reviewed_at)
    select ${idInSql('aaaaaaaa', 'n')}, ${county}, '经历', '{县}', 'approved', '2026-01-01', ${NOW}, ${author}, ${NOW}
    from generate_series(1, ${LECTURERS}::int) as n`.execute(db)
  const startsAt = sql`timestamptz '2026-09-02 09:00+08' + (n % 120) * interval '1 day'`
  await sql`insert into booking (id, lecture_id, outline_version, host_id, requested_by, requested_at, first_choice_at,
      second_choice_at, minutes, venue, room, audiences, expected_heads, equipment, contact_name, contact_phone, status, lecturer_id, starts_at,
      parents, teachers, students, counted_by, counted_at, delivered_at)
    select ${idInSql('ffffffff', 'n')}, ${talk}, 1, ${idInSql('c4000000', `1 + n * 7919 % ${SCHOOLS * 0.8}`)}, ${author}, ${NOW},
      ${startsAt}, ${startsAt}, 60, '校区' || n, '礼堂', '{students}', 60, '', '周敏', '13800000006',
      case when n % 3 = 0 then 'confirmed' else 'delivered' end,
      ${idInSql('aaaaaaaa', `1 + n * 31 % ${LECTURERS * 0.9}`)}, ${startsAt},
      case when n % 3 > 0 then 100 end, case when n % 3 > 0 then 9 end, case when n % 3 > 0 then 0 end,
      case when n % 3 > 0 then ${author}::uuid end, case when n % 3 > 0 then ${startsAt} end,
      case when n % 3 > 0 then ${startsAt} end
    from generate_series(1, ${TALKS}::int) as n`.execute(db)
  await sql`vacuum analyze`.execute(db)
  const { path } = await db
    .selectFrom('committee')
    .select('path')
    .where('id', '=', county as CommitteeId)
    .executeTakeFirstOrThrow()
  return {
    role: 'countyOffice',
    committeeId: county as CommitteeId,
    committeeName: '县',
    path: path as CommitteePath,
  }
}

const crossJoin = (db: Database) =>
  sql`select school.id, lecturer.person_id, count(booking.id)
    from committee as school cross join lecturer
    left join booking on booking.host_id = school.id and booking.lecturer_id = lecturer.person_id
      and booking.starts_at >= '2026-09-01' and booking.starts_at < '2027-02-01'
    where school.kind = 'school' group by school.id, lecturer.person_id`.execute(db)
