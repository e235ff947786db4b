import type { FilePurpose } from './file.model'

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
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    extension: 'docx',
    signature: [0x50, 0x4b, 0x03, 0x04],
  },
} as const satisfies Record<string, Kind>
export type ContentType = keyof typeof FILE_KINDS

/** What is not a photo says so: the kinds such a purpose takes, by their extensions. */
export const DOCUMENTS_FOR: Partial<Record<FilePurpose, readonly string[]>> = {
  outline: ['docx', 'pdf'],
  handout: ['docx', 'pdf'],
  registerSheet: ['xlsx'],
}

/** Why this kind of file is not taken for this purpose. */
export const refusalToBegin = (
  purpose: FilePurpose,
  contentType: ContentType,
): 'NOT_FOR_THIS' | null =>
  DOCUMENTS_FOR[purpose]?.includes(FILE_KINDS[contentType].extension) === false
    ? 'NOT_FOR_THIS'
    : null

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

/**
 * What a file on the phone is, by its first bytes, and between kinds that begin alike by its name;
 * `null` when it is none of what may be uploaded.
 */
export function kindOf(head: ArrayLike<number>, name = ''): ContentType | null {
  const kinds = Object.keys(FILE_KINDS) as ContentType[]
  const alike = kinds.filter((type) => begins(head, FILE_KINDS[type]))
  const named = alike.find((type) => name.toLowerCase().endsWith(`.${FILE_KINDS[type].extension}`))
  return named ?? alike[0] ?? null
}
