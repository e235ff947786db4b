import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { Statement } from './booking-sql'
import { median } from './report'

const ROUNDS = 5

type Plan = { 'QUERY PLAN': [{ 'Planning Time': number; 'Execution Time': number }] }

/** What a statement costs the server, planning and execution, in milliseconds: the median of some rounds. */
export async function serverTimeOf(db: Database, statement: Statement | string): Promise<number> {
  const text = typeof statement === 'string' ? statement : inlined(statement)
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const { rows } = await sql
      .raw<Plan>(`explain (analyze, timing off, format json) ${text}`)
      .execute(db)
    const plan = rows[0]?.['QUERY PLAN'][0]
    times.push((plan?.['Planning Time'] ?? 0) + (plan?.['Execution Time'] ?? 0))
  }
  return median(times)
}

/** EXPLAIN takes no parameters through every driver, and the plan is the one made for these values. */
const inlined = ({ sql: text, parameters }: Statement) =>
  text.replace(/\$(\d+)/g, (_, at: string) => literal(parameters[Number(at) - 1]))

function literal(value: unknown): string {
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return `array[${value.map(literal).join(', ')}]`
  return `'${String(value).replaceAll("'", "''")}'`
}
