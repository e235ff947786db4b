import { newRequestId } from '@client/forms/request-id'
import type { FileId, FilePurpose } from '@shared/account/file.model'
import { HEAD_BYTES, kindOf } from '@shared/account/file.rules'
import { client } from './api'
import { put, readBytes } from './file-bytes'

/** Bring one picture to the file store and return the id a form refers to it by. */
export async function uploadPicture(path: string, purpose: FilePurpose): Promise<FileId> {
  return uploadBytes(await readBytes(path), purpose)
}

export async function uploadBytes(
  bytes: ArrayBuffer,
  purpose: FilePurpose,
  name?: string,
): Promise<FileId> {
  const { fileId, ticket } = await client.account.file.begin({
    requestId: newRequestId(),
    purpose,
    // The store looks again when the upload is finished.
    contentType: kindOf(new Uint8Array(bytes.slice(0, HEAD_BYTES)), name) ?? 'image/jpeg',
    byteSize: bytes.byteLength,
  })
  await put(ticket, bytes)
  await client.account.file.finish({ requestId: newRequestId(), fileId })
  return fileId
}
