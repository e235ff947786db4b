import { maySeeRanking, standingsOf } from '@shared/submission/points.rules'
import { countLeft, findDeskOf, findYear, listCounted, proposedTable } from './points.store'
import { signedIn } from './procedures'

export const getPoints = signedIn.points.get.handler(
  async ({ input: { committeeId, year, period, by }, context: { db, actor }, errors }) => {
    const desk = await findDeskOf(db, committeeId)
    if (!desk || !maySeeRanking(desk.path, actor)) throw errors.NOT_FOUND()

    const kept = await findYear(db, desk.id, year)
    const table = kept ?? (await proposedTable(db, desk.id, year))
    const closed = kept?.closed ?? null
    const counted = await listCounted(db, {
      deskId: desk.id,
      year,
      period,
      closed: closed !== null,
    })
    const left = await countLeft(db, desk.id, year)
    return {
      desk: { id: desk.id, name: desk.name },
      table: { mode: table.mode, points: table.points },
      proposed: kept === null,
      closed,
      tooLate: closed ? left.verified - left.kept : 0,
      reportsLeft: left.reported,
      standings: standingsOf(counted, table, by),
    }
  },
)
