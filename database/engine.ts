import { AsyncLocalStorage } from 'node:async_hooks'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import type { Tables } from './tables'

export type Database = Kysely<Tables>

type Rows = { rows: unknown[]; affected: number | null }

/** One borrowed connection. */
export type Session = {
  query(sql: string, parameters: readonly unknown[]): Promise<Rows>
  release(): void
}

/** A PostgreSQL to talk to: a pool of connections, or the embedded one. */
export type Engine = { acquire(): Promise<Session>; close(): Promise<void> }

/** Both drivers give the same JS values: int8 a checked number, date `YYYY-MM-DD`, timestamptz a Date. */
export const typeParsers: Record<number, (text: string) => unknown> = {
  20: (text) => {
    const value = Number(text)
    if (!Number.isSafeInteger(value)) throw new RangeError(`int8 out of range: ${text}`)
    return value
  },
  1082: (text) => text,
}

const insideTransaction = new AsyncLocalStorage<true>()

class Connection implements DatabaseConnection {
  constructor(readonly session: Session) {}

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const { rows, affected } = await this.session.query(query.sql, query.parameters)
    return {
      rows: rows as Row[],
      ...(affected === null ? {} : { numAffectedRows: BigInt(affected) }),
    }
  }

  // biome-ignore lint/correctness/useYield: kysely asks for a generator, we stream nothing
  async *streamQuery(): AsyncGenerator<never> {
    throw new Error('streaming is not used')
  }
}

class EngineDriver implements Driver {
  constructor(readonly engine: Engine) {}

  async init() {}

  async acquireConnection() {
    if (insideTransaction.getStore()) {
      throw new Error('use the transaction: the outer handle would wait for it forever')
    }
    return new Connection(await this.engine.acquire())
  }

  async beginTransaction(connection: Connection, settings: TransactionSettings) {
    const level = settings.isolationLevel ? ` isolation level ${settings.isolationLevel}` : ''
    await connection.session.query(`begin${level}`, [])
  }

  async commitTransaction(connection: Connection) {
    await connection.session.query('commit', [])
  }

  async rollbackTransaction(connection: Connection) {
    await connection.session.query('rollback', [])
  }

  async releaseConnection(connection: Connection) {
    connection.session.release()
  }

  async destroy() {
    await this.engine.close()
  }
}

export function databaseOn(engine: Engine): Database {
  return new Kysely<Tables>({
    dialect: {
      createDriver: () => new EngineDriver(engine),
      createAdapter: () => new PostgresAdapter(),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createIntrospector: (db) => new PostgresIntrospector(db),
    },
  })
}

const RETRYABLE = new Set(['40001', '40P01'])

const codeOf = (error: unknown) => (error as { code?: unknown } | null)?.code

/** Run `work` in one transaction; a deadlock or serialisation failure is tried again, from the start. */
export async function transact<Result>(
  db: Database,
  work: (tx: Database) => Promise<Result>,
  tries = 4,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute((tx) => insideTransaction.run(true, () => work(tx)))
    } catch (error) {
      if (attempt >= tries || !RETRYABLE.has(String(codeOf(error)))) throw error
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt))
    }
  }
}
