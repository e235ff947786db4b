import { maySeeRanking, pointsOfRows } from '@shared/submission/points.rules'
import { findDeskOf, findYear, listCounted, proposedTable } from './points.store'
import { signedIn } from './procedures'

export const listCountedAdoptions = signedIn.points.rows.handler(
  async ({
    input: { committeeId, unitId, name, year, period },
    context: { db, actor },
    errors,
  }) => {
    const desk = await findDeskOf(db, committeeId)
    if (!desk || !maySeeRanking(desk.path, actor)) throw errors.NOT_FOUND()

    const kept = await findYear(db, desk.id, year)
    const table = kept ?? (await proposedTable(db, desk.id, year))
    const asked = { deskId: desk.id, year, period, closed: Boolean(kept?.closed) }
    const own = (await listCounted(db, asked)).filter(
      ({ unit, bylines }) => unit.id === unitId && (name === null || bylines.includes(name)),
    )
    const points = pointsOfRows(own, table)
    return own.map(({ unit: _unit, ...row }, at) => ({ ...row, points: points[at] ?? 0 }))
  },
)
