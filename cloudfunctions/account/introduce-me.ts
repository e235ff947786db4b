import { recordEvent } from '@cloud/kernel/events'
import { savePerson } from './person.store'
import { signedIn } from './procedures'

export const introduceMe = signedIn.me.introduce.handler(
  async ({ input, context: { db, actor, now } }) => {
    const introduced = { ...actor, name: input.name, phone: input.phone }
    await savePerson(db, introduced)
    await recordEvent(db, {
      topic: 'person.introduced',
      subject: { kind: 'person', id: actor.personId },
      committeeId: null,
      actor,
      at: now(),
      before: { name: actor.name, phone: actor.phone },
      after: { name: input.name, phone: input.phone },
    })
    return introduced
  },
)
