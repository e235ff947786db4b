import { newRequestId } from '@client/forms/request-id'
import type { FileId, FilePurpose } from '@shared/account/file.model'
import { client } from './api'
import { put, readBytes } from './file-bytes'

/** What a file is, by its first byte: the store looks again when the upload is finished. */
const KINDS = {
  137: 'image/png',
  80: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** Bring one picture to the file store and return the id a form refers to it by. */
export async function uploadPicture(path: string, purpose: FilePurpose): Promise<FileId> {
  return uploadBytes(await readBytes(path), purpose)
}

export async function uploadBytes(bytes: ArrayBuffer, purpose: FilePurpose): Promise<FileId> {
  const [first] = new Uint8Array(bytes.slice(0, 1))
  const { fileId, ticket } = await client.account.file.begin({
    requestId: newRequestId(),
    purpose,
    contentType: KINDS[first as keyof typeof KINDS] ?? 'image/jpeg',
    byteSize: bytes.byteLength,
  })
  await put(ticket, bytes)
  await client.account.file.finish({ requestId: newRequestId(), fileId })
  return fileId
}
