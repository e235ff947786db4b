import { localDateOf } from '@shared/kernel/local-date'
import { signedIn } from './procedures'
import { countReading } from './reading.store'

/** Who opened an article leaves no event: what is kept is a number. */
export const readPublication = signedIn.publication.read.handler(
  async ({ input: { articleId }, context: { db, actor, now }, errors }) => {
    const on = localDateOf(now())
    const readings = await countReading(db, { articleId, personId: actor.personId, on })
    if (readings === undefined) throw errors.NOT_FOUND()
    return { readings }
  },
)
