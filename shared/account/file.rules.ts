/** What of an upload can be known from the store: its size and its first bytes. */
export type Stored = { byteSize: number; head: ArrayLike<number> }

export const LARGEST_FILE_BYTES = 10_000_000

const SIGNATURES: Readonly<Record<string, readonly number[]>> = {
  'image/png': [0x89, 0x50, 0x4e, 0x47],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'application/pdf': [0x25, 0x50, 0x44, 0x46],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': [0x50, 0x4b, 0x03, 0x04],
}

export type FinishRefusal = 'NOT_UPLOADED' | 'EMPTY' | 'TOO_LARGE' | 'WRONG_KIND'

/** Why an upload may not be used yet: what lies in the store is not what was announced. */
export function refusalToFinish(contentType: string, stored: Stored | null): FinishRefusal | null {
  if (!stored) return 'NOT_UPLOADED'
  if (!(stored.byteSize > 0)) return 'EMPTY'
  if (stored.byteSize > LARGEST_FILE_BYTES) return 'TOO_LARGE'
  const signature = SIGNATURES[contentType] ?? []
  if (!signature.every((byte, at) => stored.head[at] === byte)) return 'WRONG_KIND'
  return null
}
