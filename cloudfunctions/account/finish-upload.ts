import { makeFileReady } from './file.store'
import { signedIn } from './procedures'

export const finishUpload = signedIn.file.finish.handler(
  async ({ input, context: { db, actor }, errors }) => {
    const ready = await makeFileReady(db, input.fileId, actor.personId)
    if (!ready) throw errors.NOT_FOUND()
    return { fileId: input.fileId }
  },
)
