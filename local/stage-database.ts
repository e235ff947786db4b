import { rmSync } from 'node:fs'
import path from 'node:path'
import { connect } from '@database/connect'
import { embeddedEngine, openEmbedded } from '@database/embedded'
import { type Database, databaseOn, transact } from '@database/engine'
import { migrate } from '@database/migrate'
import { migrateServer } from '@database/migrate-server'
import { type StoredHandouts, seedHandouts } from '@database/seed/lecture-handout'
import { seed } from '@database/seed/seed'
import { serveEmbedded } from './embedded-server'

export type StageDatabase = { url: string; close: () => Promise<void> }

export type StageOptions = {
  folder: string
  /** A real PostgreSQL to use instead of the embedded one. */
  serverUrl?: string
  reset: boolean
  /** What the story refers to in the store. */
  handouts: StoredHandouts
  /** Report a finished step. */
  step: (words: string) => void
}

/** A migrated database that holds the demonstration county, reachable with `pg`. */
export const openStageDatabase = (options: StageOptions): Promise<StageDatabase> =>
  options.serverUrl
    ? openServer(options.serverUrl, options)
    : openEmbeddedServer(path.join(options.folder, 'db'), options)

async function openServer(
  url: string,
  { reset, handouts, step }: StageOptions,
): Promise<StageDatabase> {
  if (reset) {
    throw new Error(
      '--reset 只清空本机内嵌数据库；真实的 PostgreSQL 请自己新建一个空库再填 DATABASE_URL',
    )
  }
  const applied = await migrateServer(url)
  step(`数据库结构已就绪（新增 ${applied.length} 个迁移） migrated`)
  const db = connect(url)
  await tell(db, handouts, step)
  await db.destroy()
  return { url, close: async () => {} }
}

async function openEmbeddedServer(
  folder: string,
  { reset, handouts, step }: StageOptions,
): Promise<StageDatabase> {
  const { pglite, close } = await openEmbedded({
    dataDir: folder,
    beforeOpening: () => reset && rmSync(folder, { recursive: true, force: true }),
  })
  step('内嵌数据库已打开 embedded PostgreSQL opened')
  const applied = await migrate({
    exec: (sql) => pglite.exec(sql),
    query: async (sql, parameters) => {
      const { rows } = await pglite.query(sql, [...parameters])
      return { rows, affected: null }
    },
  }).catch(async (error) => {
    await close()
    throw new Error(`${error.message}\n  演示资料可以清空重来 start afresh: npm start -- --reset`)
  })
  step(`数据库结构已就绪（新增 ${applied.length} 个迁移） migrated`)
  await tell(databaseOn(embeddedEngine(pglite)), handouts, step)
  const server = await serveEmbedded(pglite)
  return {
    url: server.url,
    async close() {
      await server.close()
      await close()
    },
  }
}

async function tell(db: Database, handouts: StoredHandouts, step: (words: string) => void) {
  const told = await transact(db, async (tx) => {
    const isNew = await seed(tx, new Date())
    if (isNew) await seedHandouts(tx, handouts)
    return isNew
  })
  step(told ? '已装入演示县的资料 demonstration county loaded' : '沿用已有资料 existing data kept')
}
