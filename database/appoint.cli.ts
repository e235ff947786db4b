import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import { connect } from './connect'
import { type Database, transact } from './engine'
import { requireDatabaseUrl } from './requires'

const USAGE = `npm run appoint -- --phone 13800000000 --committee 江苏省/泰州市/靖江市
  本人先在小程序里填好姓名和手机号，再任命为这一级关工委的系统管理员。
  还没有任何组织时，同时建立这条路径上的关工委。`

const { values } = parseArgs({
  options: { phone: { type: 'string' }, committee: { type: 'string' } },
})

/** Levels from the root down; a path that is deeper needs the app. */
const LEVELS = ['province', 'city', 'county', 'township', 'village'] as const

// The first administrator is appointed from outside; he appoints everybody else in the app.
async function main() {
  const { phone, committee } = values
  if (!phone || !committee) throw new Error(USAGE)
  const db = connect(requireDatabaseUrl())
  try {
    const said = await transact(db, (tx) => appoint(tx, phone, committee.split('/'), new Date()))
    console.log(said)
  } finally {
    await db.destroy()
  }
}

async function appoint(tx: Database, phone: string, names: string[], at: Date): Promise<string> {
  const people = await tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('phone', '=', phone)
    .execute()
  const [person] = people
  if (!person)
    throw new Error(`没有人填过 ${phone}：请本人先打开小程序，在“我的”里填好姓名和手机号`)
  if (people.length > 1) throw new Error(`有 ${people.length} 个人填了 ${phone}，请先核对是谁`)
  const committeeId = await reach(tx, names)
  const granted = await grant(tx, person.id, committeeId, at)
  const title = `${names.join('/')}的系统管理员`
  return granted
    ? `${person.name ?? phone} 已任命为${title}`
    : `${person.name ?? phone} 已经是${title}`
}

/** The committee at the end of these names; built on the way while the database knows no committee at all. */
async function reach(tx: Database, names: readonly string[]): Promise<CommitteeId> {
  const someone = await tx.selectFrom('committee').select('id').limit(1).executeTakeFirst()
  let reached: CommitteeId | null = null
  for (const [depth, name] of names.entries()) {
    const known = await findChild(tx, reached, name)
    if (!known && someone) throw new Error(`没有找到“${names.slice(0, depth + 1).join('/')}”`)
    reached = known ?? (await establish(tx, reached, name, depth))
  }
  if (!reached) throw new Error(USAGE)
  return reached
}

async function findChild(tx: Database, parentId: CommitteeId | null, name: string) {
  const child = await tx
    .selectFrom('committee')
    .select('id')
    .where('name', '=', name)
    .where('parent_id', parentId ? '=' : 'is', parentId)
    .executeTakeFirst()
  return child?.id ?? null
}

/** Its path and its ancestors follow from the parent by themselves. */
async function establish(
  tx: Database,
  parentId: CommitteeId | null,
  name: string,
  depth: number,
): Promise<CommitteeId> {
  const level = LEVELS[depth]
  if (!level) throw new Error('路径太长：最多到村（社区）一级')
  const id = randomUUID() as CommitteeId
  await sql`
    insert into committee (id, parent_id, name, level, kind)
    values (${id}, ${parentId}, ${name}, ${level}, 'area')`.execute(tx)
  return id
}

async function grant(tx: Database, personId: PersonId, committeeId: CommitteeId, at: Date) {
  const id = randomUUID()
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('role_grant')
    .values({
      id,
      person_id: personId,
      role: 'administrator',
      committee_id: committeeId,
      granted_by: null,
      granted_at: at,
      revoked_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!numInsertedOrUpdatedRows) return false
  await tx
    .insertInto('event')
    .values({
      topic: 'role.granted',
      subject_kind: 'roleGrant',
      subject_id: id,
      committee_id: committeeId,
      actor_id: null,
      acting_as: null,
      before_hash: null,
      after_hash: null,
      payload: JSON.stringify({ personId, role: 'administrator' }),
      happened_at: at,
      noticed_at: null,
    })
    .execute()
  return true
}

main().catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})
