import { recordEvent } from '@cloud/kernel/events'
import { actsAs, holds } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { refusalToClose, YEAR_CLOSERS } from '@shared/submission/points.rules'
import { findUnit } from './article.store'
import { closeYear, countLeft, lockYear } from './points.store'
import { signedIn } from './procedures'

export const closePointsYear = signedIn.points.close.handler(
  async ({ input: { committeeId, year }, context: { db, actor, now }, errors }) => {
    const at = now()
    const desk = await findUnit(db, committeeId)
    if (!desk || !holds(actor, YEAR_CLOSERS, desk.path)) throw errors.NOT_FOUND()
    const kept = await lockYear(db, committeeId, year)
    const { reported } = await countLeft(db, committeeId, year)

    const closed = Boolean(kept?.closed)
    const facts = { number: year, setBy: kept?.setBy ?? null, closed, reportsLeft: reported }
    const refusal = refusalToClose(facts, actor, localDateOf(at))
    if (refusal) throw errors[refusal]()

    const done = await closeYear(db, { deskId: committeeId, year, actor, at })

    await recordEvent(db, {
      topic: 'points.yearClosed',
      subject: { kind: 'committee', id: committeeId },
      committeeId,
      actor,
      actingAs: actsAs(actor, YEAR_CLOSERS, desk.path),
      at,
      after: done,
      payload: { year },
    })
    return done
  },
)
