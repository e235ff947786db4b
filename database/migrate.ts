import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Session } from './engine'

export type Migration = { id: string; sql: string }

export const migrationsFolder = path.join(__dirname, 'migrations')

export const readMigrations = (folder = migrationsFolder): Migration[] =>
  readdirSync(folder)
    .filter((file) => /^\d{14}_[a-z_0-9]+\.sql$/.test(file))
    .sort()
    .map((file) => ({ id: file, sql: readFileSync(path.join(folder, file), 'utf8') }))

export const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex')

/** A direct connection that also takes several statements at once. */
export type MigrationSession = Pick<Session, 'query'> & { exec(sql: string): Promise<unknown> }

/**
 * Apply what is new, in order, each file in its own transaction. Two runners at once: one works, the
 * other waits and finds nothing to do. An applied file that was edited since is refused. Needs a
 * direct connection: the lock belongs to the session.
 */
export async function migrate(
  session: MigrationSession,
  migrations: readonly Migration[] = readMigrations(),
): Promise<string[]> {
  await session.query(`select pg_advisory_lock(hashtext('nextgen-care.migrations'))`, [])
  try {
    await session.exec(
      'create table if not exists schema_migration (id text primary key, sha256 text not null, applied_at timestamptz not null default now())',
    )
    const { rows } = await session.query('select id, sha256 from schema_migration', [])
    const applied = new Map(
      (rows as { id: string; sha256: string }[]).map((row) => [row.id, row.sha256]),
    )
    const fresh = migrations.filter((migration) => !isApplied(migration, applied))
    for (const migration of fresh) await apply(session, migration)
    return fresh.map((migration) => migration.id)
  } finally {
    await session.query(`select pg_advisory_unlock(hashtext('nextgen-care.migrations'))`, [])
  }
}

function isApplied(migration: Migration, applied: ReadonlyMap<string, string>): boolean {
  const known = applied.get(migration.id)
  if (known && known !== fingerprint(migration.sql)) {
    throw new Error(`migration ${migration.id} was edited after it was applied`)
  }
  return known !== undefined
}

async function apply(session: MigrationSession, migration: Migration) {
  await session.exec('begin')
  try {
    await session.exec(migration.sql)
    await session.query('insert into schema_migration (id, sha256) values ($1, $2)', [
      migration.id,
      fingerprint(migration.sql),
    ])
    await session.exec('commit')
  } catch (error) {
    await session.exec('rollback')
    throw new Error(`migration ${migration.id} failed: ${(error as Error).message}`, {
      cause: error,
    })
  }
}
