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

const ROOM = /with room as \([\s\S]*?returning id\s*\)/
const ROW_LOCK = / for no key update of "session"/

/**
 * The same booking by the other technique: an advisory lock for the session instead of its row, and the
 * seats counted anew instead of a number kept with them. Everything else stays as the handler sent it.
 */
export function byLockAndCount(sent: readonly Statement[], { sessionId }: Varying): Statement[] {
  const changed = sent.flatMap((statement): Statement[] => {
    const { sql, parameters } = statement
    if (ROW_LOCK.test(sql)) {
      const lock = `select pg_advisory_xact_lock(hashtextextended($1::uuid::text, 0))`
      return [
        { sql: lock, parameters: [sessionId] },
        { ...statement, sql: sql.replace(ROW_LOCK, '') },
      ]
    }
    if (!ROOM.test(sql)) return [statement]
    const counted = `with room as (select session.id from session where session.id = $2
      and $1::int + (select coalesce(sum(seat.adults), 0) from seat where seat.session_id = $2
        and seat.status in ('booked', 'offered')) <= session.capacity
      and not exists (select from seat where seat.session_id = $2 and seat.status = 'waiting'))`
    return [{ sql: sql.replace(ROOM, counted), parameters }]
  })
  if (
    changed.length !== sent.length + 1 ||
    !changed.some(({ sql }) => sql.includes('with room as (select'))
  ) {
    throw new Error('the handler books by other statements now')
  }
  return changed
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
