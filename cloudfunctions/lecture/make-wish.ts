import { recordEvent } from '@cloud/kernel/events'
import { signedIn } from './procedures'
import { hasSection, insertWish, listWishAreas } from './wish.store'

export const makeWish = signedIn.wish.make.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const { sectionId, areaId } = input
    const areas = await listWishAreas(db)
    if (!areas.some((area) => area.id === areaId)) throw errors.NOT_FOUND()
    if (!(await hasSection(db, sectionId))) throw errors.NOT_FOUND()

    const wishId = await insertWish(db, { sectionId, areaId, personId: actor.personId, at })
    if (!wishId) throw errors.ALREADY_WISHED()

    await recordEvent(db, {
      topic: 'wish.made',
      subject: { kind: 'wish', id: wishId },
      committeeId: areaId,
      actor,
      at,
      payload: { sectionId },
    })
    return { wishId }
  },
)
