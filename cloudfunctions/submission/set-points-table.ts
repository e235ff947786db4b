import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { refusalToSetTable, TABLE_KEEPERS } from '@shared/submission/points.rules'
import { findUnit } from './article.store'
import { lockYear, saveTable } from './points.store'
import { signedIn } from './procedures'

export const setPointsTable = signedIn.points.setTable.handler(
  async ({ input: { committeeId, year, mode, points }, context: { db, actor, now }, errors }) => {
    const at = now()
    const desk = await findUnit(db, committeeId)
    if (!desk || !holds(actor, TABLE_KEEPERS, desk.path)) throw errors.NOT_FOUND()
    const before = await lockYear(db, committeeId, year)

    const refusal = refusalToSetTable(Boolean(before?.closed), points)
    if (refusal) throw errors[refusal]()

    await saveTable(db, { deskId: committeeId, year, mode, points, actor, at })

    await recordEvent(db, {
      topic: 'points.tableSet',
      subject: { kind: 'committee', id: committeeId },
      committeeId,
      actor,
      actingAs: 'countyOffice',
      at,
      before: before && { mode: before.mode, points: before.points },
      after: { mode, points },
      payload: { year },
    })
    return { mode, points }
  },
)
