import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { COMPILERS } from '@shared/submission/briefing.rules'
import { insertOutlet } from './adoption.store'
import { findUnit } from './article.store'
import { signedIn } from './procedures'

export const addOutlet = signedIn.outlet.add.handler(
  async ({ input: { committeeId, name, level }, context: { db, actor, now }, errors }) => {
    const desk = await findUnit(db, committeeId)
    if (!desk || !holds(actor, COMPILERS, desk.path)) throw errors.NOT_FOUND()

    const outlet = await insertOutlet(db, { name, level, deskId: desk.deskId })
    if (!outlet) throw errors.ALREADY_LISTED()

    await recordEvent(db, {
      topic: 'outlet.added',
      subject: { kind: 'outlet', id: outlet.id },
      committeeId: desk.deskId,
      actor,
      actingAs: 'countyOffice',
      at: now(),
      after: outlet,
    })
    return outlet
  },
)
