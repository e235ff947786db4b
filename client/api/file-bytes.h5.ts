import type { UploadTicket } from '@shared/account/file.model'

export async function readBytes(path: string): Promise<ArrayBuffer> {
  return (await fetch(path)).arrayBuffer()
}

export async function put(ticket: UploadTicket, bytes: ArrayBuffer): Promise<void> {
  const { ok, status } = await fetch(ticket.url, {
    method: 'PUT',
    headers: ticket.headers,
    body: bytes,
  })
  if (!ok) throw new Error(`upload ${status}`)
}
