import { recordEvent } from '@cloud/kernel/events'
import { signedIn } from './procedures'
import { closeWish, lockWish } from './wish.store'

export const takeBackWish = signedIn.wish.takeBack.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const wish = await lockWish(db, input.wishId)
    if (wish?.person_id !== actor.personId) throw errors.NOT_FOUND()

    if (wish.closed_at) throw errors.ALREADY_CLOSED()

    await closeWish(db, wish.id, at)

    await recordEvent(db, {
      topic: 'wish.takenBack',
      subject: { kind: 'wish', id: wish.id },
      committeeId: wish.area_id,
      actor,
      at,
    })
    return { wishId: wish.id }
  },
)
