import pg from 'pg'
import { type Database, databaseOn, type Engine, typeParsers } from './engine'

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    typeParsers[oid] ?? pg.types.getTypeParser(oid, format),
}

/**
 * A pool over PostgreSQL. Statements go through `connect()` + `release()`: `pool.query()` would throw
 * the connection away on every SQL error. Works behind a transaction pooler: nothing is named or set
 * for a session.
 */
export function pgEngine(config: pg.PoolConfig): Engine {
  const pool = new pg.Pool({
    max: 2,
    idleTimeoutMillis: 10_000,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    allowExitOnIdle: true,
    ...config,
    types: types as pg.PoolConfig['types'],
  })
  pool.on('error', () => {})
  return {
    close: () => pool.end(),
    async acquire() {
      const client = await pool.connect()
      return {
        async query(sql, parameters) {
          const { rows, rowCount, command } = await client.query(sql, [...parameters])
          return { rows, affected: command === 'SELECT' ? null : rowCount }
        },
        release: () => client.release(),
      }
    },
  }
}

export const connect = (connectionString: string, config: pg.PoolConfig = {}): Database =>
  databaseOn(pgEngine({ connectionString, ...config }))
