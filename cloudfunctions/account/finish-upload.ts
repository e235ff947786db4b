import { refusalToFinish } from '@shared/account/file.rules'
import { lockFile, makeFileReady } from './file.store'
import { signedIn } from './procedures'

/** Nobody is told: a file is an event only when a form refers to it. */
export const finishUpload = signedIn.file.finish.handler(
  async ({ input, context: { db, actor, files }, errors }) => {
    const file = await lockFile(db, input.fileId, actor.personId)
    if (!file) throw errors.NOT_FOUND()
    if (file.ready) return { fileId: input.fileId }

    const stored = await files.peek(file.ref)
    const refusal = refusalToFinish(file.contentType, stored)
    if (refusal) throw errors[refusal]()

    await makeFileReady(db, input.fileId, stored?.byteSize ?? 0)
    return { fileId: input.fileId }
  },
)
