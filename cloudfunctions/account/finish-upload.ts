import type { FileStore } from '@cloud/kernel/file-store'
import { withoutMetadata } from '@cloud/kernel/picture-metadata'
import type { FileId, FilePurpose } from '@shared/account/file.model'
import {
  type ContentType,
  LARGEST_FILE_BYTES,
  refusalToFinish,
  showsPictures,
} from '@shared/account/file.rules'
import { lockFile, makeFileReady } from './file.store'
import { signedIn } from './procedures'

/** The one kind that could hide a film, and with it faces nobody was asked about. */
const FILM_OR_VOICE: ContentType = 'audio/mp4'

/** Nobody is told: a file is an event only when a form refers to it. */
export const finishUpload = signedIn.file.finish.handler(
  async ({ input, context: { db, actor, files }, errors }) => {
    const file = await lockFile(db, input.fileId, actor.personId)
    if (!file) throw errors.NOT_FOUND()
    if (file.ready) return { fileId: input.fileId }

    const stored = await files.peek(file.ref)
    const refusal = refusalToFinish(file.contentType, stored)
    if (refusal) throw errors[refusal]()

    if (file.contentType === FILM_OR_VOICE) {
      const bytes = await files.read(file.ref, LARGEST_FILE_BYTES)
      if (showsPictures(bytes)) throw errors.WRONG_KIND()
    }

    const bare = await bareOf(files, input.fileId, file)
    await makeFileReady(
      db,
      input.fileId,
      bare ?? { ref: file.ref, byteSize: stored?.byteSize ?? 0 },
    )
    if (bare) await files.remove([file.ref])
    return { fileId: input.fileId }
  },
)

type Uploaded = { ref: string; purpose: FilePurpose; contentType: string }

/** A photo tells where it was taken: it is kept without that; `null` where it tells nothing. */
async function bareOf(files: FileStore, fileId: FileId, { ref, purpose, contentType }: Uploaded) {
  if (!contentType.startsWith('image/')) return null
  const bytes = await files.read(ref, LARGEST_FILE_BYTES)
  const bare = withoutMetadata(bytes)
  if (bare.length === bytes.length) return null
  const key = `${purpose}/bare/${fileId}.${contentType.slice('image/'.length)}`
  return { ref: await files.keep(key, contentType, bare), byteSize: bare.length }
}
