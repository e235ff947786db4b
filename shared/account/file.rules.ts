/** What of an upload can be known from the store: its size and its first bytes. */
export type Stored = { byteSize: number; head: ArrayLike<number> }

export const LARGEST_FILE_BYTES = 10_000_000

type Kind = { extension: string; signature: readonly number[] }

/** What may be uploaded: how its name ends and how it begins. */
export const FILE_KINDS = {
  'image/png': { extension: 'png', signature: [0x89, 0x50, 0x4e, 0x47] },
  'image/jpeg': { extension: 'jpg', signature: [0xff, 0xd8, 0xff] },
  'application/pdf': { extension: 'pdf', signature: [0x25, 0x50, 0x44, 0x46] },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    extension: 'xlsx',
    signature: [0x50, 0x4b, 0x03, 0x04],
  },
} as const satisfies Record<string, Kind>
export type ContentType = keyof typeof FILE_KINDS

export type FinishRefusal = 'NOT_UPLOADED' | 'EMPTY' | 'TOO_LARGE' | 'WRONG_KIND'

/** Why an upload may not be used yet: what lies in the store is not what was announced. */
export function refusalToFinish(contentType: string, stored: Stored | null): FinishRefusal | null {
  if (!stored) return 'NOT_UPLOADED'
  if (!(stored.byteSize > 0)) return 'EMPTY'
  if (stored.byteSize > LARGEST_FILE_BYTES) return 'TOO_LARGE'
  const kind: Kind | undefined = FILE_KINDS[contentType as ContentType]
  if (kind && !begins(stored.head, kind)) return 'WRONG_KIND'
  return null
}

const begins = (head: ArrayLike<number>, { signature }: Kind): boolean =>
  signature.every((byte, at) => head[at] === byte)

/** What a file on the phone is, by its first bytes; `null` when it is none of what may be uploaded. */
export const kindOf = (head: ArrayLike<number>): ContentType | null =>
  (Object.keys(FILE_KINDS) as ContentType[]).find((type) => begins(head, FILE_KINDS[type])) ?? null
