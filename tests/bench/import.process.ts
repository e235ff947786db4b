import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { dispatch } from '@cloud/kernel/dispatch'
import type { FileStore } from '@cloud/kernel/file-store'
import { router } from '@cloud/volunteer/router'
import { connect } from '@database/connect'
import { embeddedEngine, openEmbedded } from '@database/embedded'
import { type Database, databaseOn } from '@database/engine'
import { migrate } from '@database/migrate'
import type { Actor } from '@shared/account/account.model'
import type { Import } from '@shared/volunteer/import.model'

export type Measured = {
  checkedSeconds: number
  enteredSeconds: number
  entered: number
  startMegabytes: number
  peakMegabytes: number
}

const NOW = new Date('2026-09-01T01:00:00.000Z')
const VILLAGES = 100

async function open(url: string): Promise<Database> {
  if (url !== 'embedded') return connect(url, { max: 2 })
  const { pglite } = await openEmbedded()
  await migrate({
    exec: (text) => pglite.exec(text),
    query: async (text, parameters) => {
      const { rows } = await pglite.query(text, [...parameters])
      return { rows, affected: null }
    },
  })
  return databaseOn(embeddedEngine(pglite))
}

async function prepare(db: Database, byteSize: number) {
  const [committeeId, personId, fileId] = [randomUUID(), randomUUID(), randomUUID()]
  await sql`insert into committee (id, name, level, kind) values (${committeeId}, '滨江镇', 'township', 'area')`.execute(
    db,
  )
  await sql`insert into committee (id, parent_id, name, level, kind)
    select gen_random_uuid(), ${committeeId}::uuid, '第' || n || '村', 'village', 'village' from generate_series(0, ${VILLAGES - 1}::int) as n`.execute(
    db,
  )
  await sql`insert into person (id, name, created_at) values (${personId}, '王海涛', ${NOW})`.execute(
    db,
  )
  await sql`insert into file (id, owner_id, purpose, ref, content_type, byte_size, status, created_at)
    values (${fileId}, ${personId}, 'registerSheet', 'sheet', 'xlsx', ${byteSize}, 'ready', ${NOW})`.execute(
    db,
  )
  const { rows } = await sql<{
    path: string
  }>`select path from committee where id = ${committeeId}`.execute(db)
  const grant = { role: 'townshipReviewer', committeeId, committeeName: '滨江镇', ...rows[0] }
  const actor = { personId, name: '王海涛', phone: null, grants: [grant] } as unknown as Actor
  return { actor, committeeId, fileId }
}

const megabytes = () => process.resourceUsage().maxRSS / 1024

async function main([sheet = '', url = '']: string[]) {
  const bytes = new Uint8Array(readFileSync(sheet))
  const db = await open(url)
  const { actor, committeeId, fileId } = await prepare(db, bytes.byteLength)
  const files = { read: async () => bytes } as unknown as FileStore
  const knock = async (verb: string, input: object): Promise<Import> => {
    const command = { requestId: randomUUID(), ...input }
    const context = { db, actor, now: () => NOW, files }
    const reply = await dispatch(
      router,
      { path: ['import', verb], input: command },
      context,
      'bench',
    )
    if (!reply.ok) throw new Error(`${verb}: ${reply.error.message}`)
    return reply.output as Import
  }
  const startMegabytes = megabytes()
  const started = performance.now()
  let brought = await knock('bring', { committeeId, fileId })
  while (brought.status === 'reading') brought = await knock('read', { importId: brought.id })
  const checked = performance.now()
  const { entered } = await knock('enter', { importId: brought.id, lines: 'fitAndDoubtful' })
  const done = performance.now()
  const measured: Measured = {
    checkedSeconds: (checked - started) / 1000,
    enteredSeconds: (done - checked) / 1000,
    entered,
    startMegabytes,
    peakMegabytes: megabytes(),
  }
  console.log(JSON.stringify(measured))
  await db.destroy()
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error)
  process.exit(1)
})
