import fc from 'fast-check'
import { withoutMetadata } from '@cloud/kernel/picture-metadata'

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0))
const segment = (marker: number, body: readonly number[]) => [
  ...[0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff],
  ...body,
]
const SCAN = [0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]
const jpeg = (...segments: number[][]) => Uint8Array.from([0xff, 0xd8, ...segments.flat(), ...SCAN])

/** EXIF in little endian: which side is up, and an address of the GPS part with a place in it. */
const exif = (orientation: number) =>
  segment(0xe1, [
    ...ascii('Exif'),
    ...[0, 0, 0x49, 0x49, 42, 0, 8, 0, 0, 0, 2, 0],
    ...[0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0],
    ...[0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0],
    ...[0, 0, 0, 0],
    ...ascii('N32.0158E120.2677'),
  ])
const jfif = segment(0xe0, [...ascii('JFIF'), 0, 1, 1, 0, 0, 1, 0, 1, 0, 0])
const told = (bytes: Uint8Array) => String.fromCharCode(...bytes)

describe('taking out of a picture what it says beside its pixels', () => {
  it('drops place, captions and remarks of a JPEG, and keeps the picture', () => {
    const picture = jpeg(jfif, exif(1), segment(0xed, ascii('8BIM')), segment(0xfe, ascii('小孙')))

    expect([...withoutMetadata(picture)]).toEqual([...jpeg(jfif)])
  })

  it('keeps which side is up and nothing else', () => {
    const turned = withoutMetadata(jpeg(jfif, exif(6)))

    expect(told(turned)).not.toContain('N32.0158')
    const at = told(turned).indexOf('Exif')
    const view = new DataView(turned.buffer)
    expect(view.getUint16(at + 6 + 8)).toBe(1)
    expect(view.getUint16(at + 6 + 10)).toBe(0x0112)
    expect(view.getUint16(at + 6 + 18)).toBe(6)
    expect(withoutMetadata(turned)).toEqual(turned)
  })

  it('drops texts and EXIF of a PNG', () => {
    const chunk = (name: string, body: number[]) => [
      ...[0, 0, 0, body.length],
      ...ascii(name),
      ...body,
      ...[1, 2, 3, 4],
    ]
    const head = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
    const kept = [...chunk('IHDR', [1]), ...chunk('IDAT', [7, 7]), ...chunk('IEND', [])]
    const full = [
      ...head,
      ...chunk('IHDR', [1]),
      ...chunk('eXIf', ascii('N32')),
      ...chunk('tEXt', ascii('by')),
      ...chunk('IDAT', [7, 7]),
      ...chunk('IEND', []),
    ]

    expect([...withoutMetadata(Uint8Array.from(full))]).toEqual([...head, ...kept])
  })

  it('leaves alone what is cut off, and what is no picture', () => {
    const cut = jpeg(jfif, exif(6)).subarray(0, 30)
    expect(withoutMetadata(cut)).toBe(cut)
    const pdf = Uint8Array.from(ascii('%PDF-1.7'))
    expect(withoutMetadata(pdf)).toBe(pdf)
  })

  it('falls over nothing, and done twice is done once', () => {
    fc.assert(
      fc.property(fc.constantFrom([0xff, 0xd8], [0x89, 0x50]), fc.uint8Array(), (start, rest) => {
        const once = withoutMetadata(Uint8Array.from([...start, ...rest]))
        expect(withoutMetadata(once)).toEqual(once)
      }),
    )
  })
})
