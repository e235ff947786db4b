/**
 * A picture without what it says beside its pixels: where and when and with which telephone it was
 * taken, whose hands it went through. Only which side is up is kept. What is no JPEG or PNG, or is cut
 * off in the middle, stays as it is.
 */
export function withoutMetadata(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegWithout(bytes)
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return pngWithout(bytes)
  return bytes
}

const EXIF = 0xe1
const PHOTOSHOP = 0xed
const COMMENT = 0xfe
const START_OF_SCAN = 0xda

/** EXIF and XMP lie in APP1, captions in APP13, remarks in COM; all stand before the picture itself. */
function jpegWithout(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes)
  const kept = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === START_OF_SCAN) return joined([...kept, bytes.subarray(at)])
    const end = at + 2 + view.getUint16(at + 2)
    if (end > bytes.length) return bytes
    const segment = bytes.subarray(at, end)
    if (marker === EXIF) kept.push(uprightOf(segment))
    else if (marker !== PHOTOSHOP && marker !== COMMENT) kept.push(segment)
    at = end
  }
  return bytes
}

const NOTHING = new Uint8Array()
const ORIENTATION = 0x0112

/** An EXIF segment that says nothing but which side is up; nothing where the picture stands upright. */
function uprightOf(segment: Uint8Array): Uint8Array {
  const tiff = segment.subarray(10)
  if (String.fromCharCode(...segment.subarray(4, 8)) !== 'Exif' || tiff.length < 10) return NOTHING
  const view = viewOf(tiff)
  const little = view.getUint16(0) === 0x4949
  const start = view.getUint32(4, little)
  if (start + 2 > tiff.length) return NOTHING
  const entries = view.getUint16(start, little)
  for (let entry = 0; entry < entries; entry += 1) {
    const at = start + 2 + entry * 12
    if (at + 12 > tiff.length) return NOTHING
    if (view.getUint16(at, little) === ORIENTATION) return sayingUp(view.getUint16(at + 8, little))
  }
  return NOTHING
}

function sayingUp(orientation: number): Uint8Array {
  if (orientation < 2 || orientation > 8) return NOTHING
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0]
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8]
  const entry = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
  const body = [...exif, ...tiff, ...entry]
  return Uint8Array.from([0xff, EXIF, 0, body.length + 2, ...body])
}

const TOLD_IN_PNG = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'])

function pngWithout(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes)
  const kept = [bytes.subarray(0, 8)]
  let at = 8
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return bytes
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (!TOLD_IN_PNG.has(name)) kept.push(bytes.subarray(at, end))
    at = end
  }
  return at === bytes.length ? joined(kept) : bytes
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The parts in a row; when none was left out, what there was. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
