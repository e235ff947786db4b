import { holds, jurisdictions } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import {
  countyCells,
  exactAmounts,
  quarterEnd,
  quartersOver,
  totalCells,
} from '@shared/sponsorship/statistics.rules'
import { anyone, signedIn } from './procedures'
import { countSteps, findArea, listCountiesWithin, listStatisticLines } from './statistics.store'

/** S-22: for everyone. Which numbers may be shown is the law of `publishedCell`. */
export const showStatistics = anyone.statistics.show.handler(
  async ({ input: { areaId, year }, context: { db, now }, errors }) => {
    const area = await findArea(db, areaId)
    if (!area) throw errors.NOT_FOUND()

    const quarters = quartersOver(year, localDateOf(now()))
    const untilOn = quarters > 0 ? quarterEnd(year, quarters) : null
    const steps = await countSteps(
      db,
      area.counties.map(({ id }) => id),
      year,
    )
    const counties = area.counties.flatMap(({ id, name }) => {
      const own = steps.get(id)
      return own ? [{ countyId: id, name, cells: countyCells(own, { year, quarters }) }] : []
    })
    const totals = totalCells(
      counties.map(({ cells }) => cells),
      untilOn,
    )
    const [only] = counties
    return {
      area: area.name,
      fromOn: `${year}-01-01`,
      untilOn,
      cells: area.isCounty && only ? only.cells : totals.cells,
      leftOut: totals.leftOut,
      counties: area.isCounty ? [] : counties,
    }
  },
)

export const countStatistics = signedIn.statistics.count.handler(
  async ({ input: { year }, context: { db, actor, now } }) => {
    const today = localDateOf(now())
    const counties = await listCountiesWithin(db, jurisdictions(actor, ['countyOffice']))
    const steps = await countSteps(
      db,
      counties.map(({ id }) => id),
      year,
    )
    const last = `${year}-12-31`
    return counties.flatMap(({ id, name }) => {
      const own = steps.get(id)
      if (!own) return []
      return [
        {
          countyId: id,
          county: name,
          fromOn: `${year}-01-01`,
          untilOn: today < last ? today : last,
          amounts: exactAmounts(own),
        },
      ]
    })
  },
)

export const listLinesBehind = signedIn.statistics.listLines.handler(
  async ({ input, context: { db, actor }, errors }) => {
    const county = await db
      .selectFrom('committee')
      .select('path')
      .where('id', '=', input.countyId)
      .executeTakeFirst()
    if (!county || !holds(actor, ['countyOffice'], county.path)) throw errors.NOT_FOUND()
    return listStatisticLines(db, input)
  },
)
