import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { pgEngine } from '../../database/connect'
import { embeddedEngine, openEmbedded } from '../../database/embedded'
import type { Engine } from '../../database/engine'
import { fingerprint, migrate, readMigrations } from '../../database/migrate'

const cache = path.resolve(__dirname, '../../node_modules/.cache/nextgen-care')
const schema = () =>
  fingerprint(
    readMigrations()
      .map((one) => one.sql)
      .join('\n'),
  ).slice(0, 16)
const dumpFile = () => path.join(cache, `template-${schema()}.tar`)

/** A PostgreSQL server to test on (`postgres://…/postgres`), or nothing: then the embedded one. */
const server = process.env.TEST_DATABASE_URL

const templateName = () => `nextgen_template_${schema()}`

/** A transaction pooler in front of it: then the tests' own statements all go through the pooler. */
const pooler = process.env.TEST_POOLER_URL ?? server

const on = (database: string, through = server) => {
  const url = new URL(through as string)
  url.pathname = `/${database}`
  return url.toString()
}

export async function prepareTemplate(): Promise<void> {
  if (server) return prepareTemplateDatabase()
  if (existsSync(dumpFile())) return
  const { pglite, close } = await openEmbedded()
  await migrate({
    exec: (sql) => pglite.exec(sql),
    query: async (sql, parameters) => {
      const { rows } = await pglite.query(sql, [...parameters])
      return { rows, affected: null }
    },
  })
  const dump = await pglite.dumpDataDir('none')
  mkdirSync(cache, { recursive: true })
  writeFileSync(dumpFile(), Buffer.from(await dump.arrayBuffer()))
  await close()
}

async function prepareTemplateDatabase(): Promise<void> {
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [
    templateName(),
  ])
  if (!rowCount) {
    await admin.query(`create database ${templateName()}`)
    const client = new pg.Client({ connectionString: on(templateName()) })
    await client.connect()
    await migrate({
      exec: (sql) => client.query(sql),
      query: async (sql, parameters) => {
        const { rows } = await client.query(sql, [...parameters])
        return { rows, affected: null }
      },
    })
    await client.end()
  }
  await admin.end()
}

/** A fresh copy of the migrated database. On a real server its connections are truly parallel. */
export async function openCopy(): Promise<Engine> {
  if (server) return openClonedDatabase()
  const { pglite } = await openEmbedded({ loadDataDir: new Blob([readFileSync(dumpFile())]) })
  return embeddedEngine(pglite)
}

async function openClonedDatabase(): Promise<Engine> {
  const name = `nextgen_test_${process.pid}_${Math.random().toString(36).slice(2, 8)}`
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await admin.query(`create database ${name} template ${templateName()}`)
  const engine = pgEngine({ connectionString: on(name, pooler), max: 32 })
  return {
    acquire: () => engine.acquire(),
    async close() {
      await engine.close()
      await admin.query(`drop database ${name} with (force)`)
      await admin.end()
    },
  }
}
