import { newRequestId } from '@client/forms/request-id'
import type { FileId, FilePurpose } from '@shared/account/file.model'
import { client } from './api'
import { put, readBytes } from './file-bytes'

const PNG_START = 0x89

/** Bring one picture to the file store and return the id a form refers to it by. */
export async function uploadPicture(path: string, purpose: FilePurpose): Promise<FileId> {
  return uploadBytes(await readBytes(path), purpose)
}

export async function uploadBytes(bytes: ArrayBuffer, purpose: FilePurpose): Promise<FileId> {
  const isPng = new Uint8Array(bytes)[0] === PNG_START
  const { fileId, ticket } = await client.account.file.begin({
    requestId: newRequestId(),
    purpose,
    contentType: isPng ? 'image/png' : 'image/jpeg',
    byteSize: bytes.byteLength,
  })
  await put(ticket, bytes)
  await client.account.file.finish({ requestId: newRequestId(), fileId })
  return fileId
}
