import { findApplication } from './application.store'
import { toEntered } from './entry.store'
import { signedIn } from './procedures'

export const getEntry = signedIn.entry.get.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const filed = await findApplication(db, input.applicationId)
    if (!filed || filed.enteredBy !== actor.personId) throw errors.NOT_FOUND()
    return toEntered(db, filed, now())
  },
)
