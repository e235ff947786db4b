import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { dispatch } from '@cloud/kernel/dispatch'
import { router } from '@cloud/volunteer/router'
import { connect } from '@database/connect'
import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import { UndertakingKind } from '@shared/volunteer/undertaking.model'
import { startPostgres } from './postgres'
import { median, milliseconds, type Section } from './report'

/** S4: 331 elders of one township, eight people at the doors of the hall. */
const PEOPLE = 331
const TELLERS = 8
const ROUNDS = 5
const NOW = new Date('2026-09-01T01:00:00.000Z')
const CEREMONY = '00000000-0000-4000-8000-00000000ce00'

const at = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

type Reply = { ok: boolean; output?: { marked?: number }; error?: { code: string } }

/** Roll-call of 331 through the real router: name by name by eight tellers, and all names at once by each of them. */
export async function benchRollCall(): Promise<Section> {
  const cluster = await startPostgres()
  const db = connect(cluster.url, { max: TELLERS })
  try {
    const tellers = await prepare(db)
    const one = await measure(db, () => callOneByOne(db, tellers))
    const all = await measure(db, () => callAllAtOnce(db, tellers))
    return {
      title: 'Roll-call of 331 under 8 parallel tellers',
      how: `PostgreSQL, commits on disk, through the router; ${ROUNDS} rounds, medians. Every name is recorded once.`,
      figures: [
        {
          what: 'one tap, while 8 tellers call name by name',
          measured: milliseconds((one * TELLERS) / PEOPLE),
          reference: `${milliseconds(one)} for all ${PEOPLE}`,
          target: '≤ 300.0 ms',
          met: (one * TELLERS) / PEOPLE <= 300,
        },
        {
          what: 'all 331 at once, pressed by 8',
          measured: milliseconds(all),
          reference: '7 of 8 find it done',
          target: '≤ 1000.0 ms',
          met: all <= 1_000,
        },
      ],
    }
  } finally {
    await db.destroy()
    cluster.stop()
  }
}

async function measure(db: Database, call: () => Promise<void>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    await sql`update ceremony_participant set attendance = 'invited', checked_in_at = null, checked_in_by = null`.execute(
      db,
    )
    const began = performance.now()
    await call()
    times.push(performance.now() - began)
    const { rows } = await sql<{ present: number }>`
      select count(*) as present from ceremony_participant where attendance = 'present'`.execute(db)
    if (rows[0]?.present !== PEOPLE)
      throw new Error(`${rows[0]?.present} of ${PEOPLE} were recorded`)
  }
  return median(times)
}

const ask = async (db: Database, teller: Actor, verb: string, input: object): Promise<Reply> => {
  const reply = (await dispatch(
    router,
    {
      path: ['ceremony', verb],
      input: { requestId: randomUUID(), ceremonyId: CEREMONY, ...input },
    },
    { db, actor: teller, now: () => NOW, files: {} as never },
    'bench',
  )) as Reply
  if (!reply.ok) throw new Error(`${verb} was refused: ${reply.error?.code}`)
  return reply
}

async function callOneByOne(db: Database, tellers: readonly Actor[]) {
  const waiting = Array.from({ length: PEOPLE }, (_, n) => at(n))
  await Promise.all(
    tellers.map(async (teller) => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        await ask(db, teller, 'callRoll', { volunteerId: next, present: true })
      }
    }),
  )
}

async function callAllAtOnce(db: Database, tellers: readonly Actor[]) {
  const everyone = Array.from({ length: PEOPLE }, (_, n) => at(n))
  const replies = await Promise.all(
    tellers.map((teller, n) =>
      ask(db, teller, 'callMany', {
        volunteerIds: n % 2 === 0 ? everyone : [...everyone].reverse(),
      }),
    ),
  )
  const marked = replies.reduce((sum, { output }) => sum + (output?.marked ?? 0), 0)
  if (marked !== PEOPLE) throw new Error(`${marked} marks for ${PEOPLE} names`)
}

/** A township with 331 members, all of them invited, and eight tellers. */
async function prepare(db: Database): Promise<Actor[]> {
  const committeeId = randomUUID() as CommitteeId
  const { rows } = await sql<{ path: CommitteePath }>`
    insert into committee (id, name, level, kind) values (${committeeId}, '滨江', 'township', 'area')
    returning path`.execute(db)
  const path = rows[0]?.path as CommitteePath
  const tellers = Array.from({ length: TELLERS }, (_, n): Actor => {
    const grant = { role: 'townshipReviewer', committeeId, committeeName: '滨江', path } as const
    return {
      personId: at(1_000 + n) as Actor['personId'],
      name: null,
      phone: null,
      grants: [grant],
    }
  })
  const people = [
    ...Array.from({ length: PEOPLE }, (_, n) => at(n)),
    ...tellers.map((t) => t.personId),
  ]
  const elders = people.slice(0, PEOPLE)
  await sql`insert into person (id, created_at) select unnest(${people}::uuid[]), ${NOW}`.execute(
    db,
  )
  await sql`
    insert into volunteer (id, person_id, village_id, office_id, name, joins_as, main_elder_kind,
      status, approved_on, member_number, enrolled_on)
    select id, id, ${committeeId}, ${committeeId}, '王桂英', 'elder', 'teacher', 'enrolled',
      '2024-01-01', number, '2024-01-01'
    from unnest(${elders}::uuid[]) with ordinality as elder (id, number)`.execute(db)
  await sql`
    insert into undertaking (id, person_id, kind, version, given_at)
    select gen_random_uuid(), id, kind, 1, ${NOW}
    from unnest(${elders}::uuid[]) as id, unnest(${UndertakingKind.options}::text[]) as kind`.execute(
    db,
  )
  await sql`
    insert into oath_text (id, committee_id, version, body, status, drafted_by, approved_by, effective_at)
    values (${at(9_000)}, ${committeeId}, 1, '誓词', 'effective', ${tellers[0]?.personId}, ${tellers[1]?.personId}, ${NOW})`.execute(
    db,
  )
  await sql`
    insert into ceremony (id, committee_id, kind, oath_text_id, starts_at, place, leader_name,
      check_in_code, status, planned_by)
    values (${CEREMONY}, ${committeeId}, 'collective', ${at(9_000)}, ${NOW}, '会议室', '徐立新', '0428',
      'planned', ${tellers[0]?.personId})`.execute(db)
  await sql`
    insert into ceremony_participant (ceremony_id, volunteer_id, kind, attendance)
    select ${CEREMONY}, id, 'collective', 'invited' from unnest(${elders}::uuid[]) as id`.execute(
    db,
  )
  return tellers
}
