import { inflateRawSync } from 'node:zlib'

/** One file of a .docx or .xlsx, read as any zip reader would; empty when it is not there. */
export function partOf(bytes: Uint8Array, name: string): string {
  const zip = Buffer.from(bytes)
  for (let at = zip.indexOf('PK\x01\x02'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 4)) {
    const length = zip.readUInt16LE(at + 28)
    if (zip.subarray(at + 46, at + 46 + length).toString() !== name) continue
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20))
    return (zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed).toString()
  }
  return ''
}

/** What a reader sees: each of these tags ends a line. */
export const linesOf = (xml: string, tag: string): string[] =>
  xml
    .split(`</${tag}>`)
    .slice(0, -1)
    .map((part) => unescaped(part.replace(/<[^>]+>/g, '')))

/** The names of all tags; what somebody wrote must not add one. */
export const tagsOf = (xml: string): string[] => [
  ...new Set([...xml.matchAll(/<([\w:]+)/g)].map(([, name = '']) => name)),
]

/** XML 1.0 §2.2: what may stand in a document at all. */
export const isWellFormedText = (xml: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/u.test(xml) &&
  !/&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(xml)

const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replace(/&#x([\da-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&amp;', '&')
