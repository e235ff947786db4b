import { pgEngine } from '@database/connect'
import { type Database, databaseOn } from '@database/engine'

export type Statement = { sql: string; parameters: readonly unknown[] }

/** A database that also writes down what it is sent. */
export function recording(url: string): { db: Database; sent: Statement[] } {
  const engine = pgEngine({ connectionString: url, max: 1 })
  const sent: Statement[] = []
  const db = databaseOn({
    close: () => engine.close(),
    async acquire() {
      const session = await engine.acquire()
      return {
        release: () => session.release(),
        query(sql, parameters) {
          sent.push({ sql, parameters })
          return session.query(sql, parameters)
        },
      }
    },
  })
  return { db, sent }
}

const idInSql = (family: string, n: string) =>
  `('${family}-0000-4000-8000-' || lpad(to_hex(${n}::bigint), 12, '0'))::uuid`

export type Varying = { personId: string; sessionId: string; seatId: string }

/**
 * What the handler sent, as a pgbench script: the same statements in the same order, the person, the
 * session and the seat different each time, everything else as it was sent.
 */
export function asPgbench(sent: readonly Statement[], varying: Varying, hot: boolean): string {
  const place = hot ? '\\set s 0' : '\\set s random(1, :sessions)'
  const statements = sent.map(({ sql, parameters }) => {
    const text = sql.replace(/\$(\d+)/g, (_, at) => literal(parameters[Number(at) - 1], varying))
    return `${text.replace(/\s+/g, ' ').trim()};`
  })
  return ['\\set i :i + 1', '\\set n :base + :client_id * 100000 + :i', place, ...statements].join(
    '\n',
  )
}

function literal(value: unknown, { personId, sessionId, seatId }: Varying): string {
  if (value === null || value === undefined) return 'null'
  if (value === personId) return idInSql('aaaaaaaa', ':n')
  if (value === sessionId) return idInSql('bbbbbbbb', ':s')
  if (value === seatId) return idInSql('cccccccc', ':n')
  if (value instanceof Date) return `to_timestamp(${value.getTime() / 1_000})`
  if (typeof value === 'number') return String(value)
  return quoted(String(value))
}

/** A colon would begin a variable of pgbench. */
const quoted = (text: string): string =>
  `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll(':', '\\x3a')}'`
