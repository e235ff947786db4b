import { sql } from 'kysely'
import { type Database, databaseOn, type Engine } from '@database/engine'

/** One way of writing a statement of the handlers wrongly, and the fault it must be caught by. */
export type Breakage = {
  what: string
  wrong: (text: string) => string
  fault: RegExp
  /** Harmless where there is but one connection. */
  needsRealClients?: true
}

export const breakages: readonly Breakage[] = [
  {
    what: 'counts without looking at the chairs',
    wrong: (text) => text.replace(/and taken (\+ \$\d+::int) <= capacity/, 'and capacity $1 > 0'),
    fault: / people on \d+ seats /,
  },
  {
    what: 'asks the last in line first',
    wrong: (text) =>
      text.replace('order by "place_in_line" limit', 'order by "place_in_line" desc limit'),
    fault: /was promoted, .* was next/,
  },
  {
    what: 'asks nobody when a seat is free',
    wrong: (text) =>
      text.replace('select "capacity", "taken" from', 'select "taken" as "capacity", "taken" from'),
    fault: /stayed free while/,
  },
  {
    what: 'leaves in line whom it has asked',
    wrong: (text) =>
      text.replace(/(update "seat" set "status" = \$1, "offered_at".*)$/s, '$1 and false'),
    fault: / are counted and /,
  },
  {
    what: 'does not see that others wait',
    wrong: (text) =>
      text.replace(
        /(not exists \(select from seat .* status = )'waiting'/s,
        "$1'cancelled' and adults > 2",
      ),
    fault: /overtook/,
  },
  {
    what: 'takes no lock',
    wrong: (text) => text.replace('for no key update of "session"', ''),
    fault: /./,
    needsRealClients: true,
  },
]

/** The same database, except that one statement of the handlers is written wrongly. */
export const brokenBy = ({ wrong }: Breakage, engine: Engine): Database =>
  databaseOn({
    close: async () => {},
    async acquire() {
      const session = await engine.acquire()
      return {
        release: () => session.release(),
        query: (text, parameters) => session.query(wrong(text), parameters),
      }
    },
  })

/** So that the handlers alone keep the promise, and a wrong one breaks it. */
export const dropTheLastGuard = (db: Database) =>
  sql`alter table session drop constraint if exists no_seat_is_given_twice`.execute(db)
