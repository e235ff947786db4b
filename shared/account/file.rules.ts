import type { FilePurpose } from './file.model'

/** What of an upload can be known from the store: its size and its first bytes. */
export type Stored = { byteSize: number; head: ArrayLike<number> }

export const LARGEST_FILE_BYTES = 10_000_000

/** How a file begins; `null` stands for any byte. */
type Beginning = readonly (number | null)[]
type Kind = { extension: string; beginnings: readonly Beginning[] }

const ZIP: Beginning = [0x50, 0x4b, 0x03, 0x04]
/** `ftyp` and the brand after the size of the first box: what iPhones, Android phones and recorders write. */
const M4A_BRANDS = ['M4A ', 'M4B ', 'mp42', 'mp41', 'isom', 'iso2', '3gp4', '3gp5']
const branded = (brand: string): Beginning => [
  ...[null, null, null, null],
  ...[...`ftyp${brand}`].map((letter) => letter.charCodeAt(0)),
]

/** What may be uploaded: how its name ends and how it begins. */
export const FILE_KINDS = {
  'image/png': { extension: 'png', beginnings: [[0x89, 0x50, 0x4e, 0x47]] },
  'image/jpeg': { extension: 'jpg', beginnings: [[0xff, 0xd8, 0xff]] },
  'application/pdf': { extension: 'pdf', beginnings: [[0x25, 0x50, 0x44, 0x46]] },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    extension: 'xlsx',
    beginnings: [ZIP],
  },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    extension: 'docx',
    beginnings: [ZIP],
  },
  // An ID3 tag, or a frame of MPEG layer III; FF F1 and FF F9 would be raw AAC.
  'audio/mpeg': {
    extension: 'mp3',
    beginnings: [
      [0x49, 0x44, 0x33],
      [0xff, 0xfb],
      [0xff, 0xfa],
      [0xff, 0xf3],
      [0xff, 0xf2],
    ],
  },
  'audio/mp4': { extension: 'm4a', beginnings: M4A_BRANDS.map(branded) },
} as const satisfies Record<string, Kind>
export type ContentType = keyof typeof FILE_KINDS

/** What is not a photo says so: the kinds such a purpose takes, by their extensions. */
export const DOCUMENTS_FOR: Partial<Record<FilePurpose, readonly string[]>> = {
  outline: ['docx', 'pdf'],
  handout: ['docx', 'pdf', 'mp3', 'm4a'],
  registerSheet: ['xlsx'],
}

export const isRecording = (contentType: string): boolean => contentType.startsWith('audio/')

/** Why this kind of file is not taken for this purpose; a voice is taken only where it is named. */
export function refusalToBegin(
  purpose: FilePurpose,
  contentType: ContentType,
): 'NOT_FOR_THIS' | null {
  const taken = DOCUMENTS_FOR[purpose]
  const isTaken = taken?.includes(FILE_KINDS[contentType].extension) ?? !isRecording(contentType)
  return isTaken ? null : 'NOT_FOR_THIS'
}

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

const begins = (head: ArrayLike<number>, { beginnings }: Kind): boolean =>
  beginnings.some((beginning) =>
    beginning.every((byte, at) => (byte === null ? at < head.length : head[at] === byte)),
  )

/** A film begins like a recording: a box `hdlr` in it names a track of pictures, `vide`. */
export function showsPictures(bytes: Uint8Array): boolean {
  const is = (at: number, word: string) =>
    [...word].every((letter, place) => bytes[at + place] === letter.charCodeAt(0))
  let at = bytes.indexOf(0x68)
  while (at >= 0) {
    if (is(at, 'hdlr') && is(at + 12, 'vide')) return true
    at = bytes.indexOf(0x68, at + 1)
  }
  return false
}

/** So many first bytes tell every kind. */
export const HEAD_BYTES = 16

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
