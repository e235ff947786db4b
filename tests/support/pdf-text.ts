import { inflateSync } from 'node:zlib'

/** What a reader of this PDF could select as text, page by page, and which fonts lie inside it. */
export function readPdf(bytes: Uint8Array): { pages: string[]; embeddedFonts: string[] } {
  const raw = Buffer.from(bytes)
  const file = raw.toString('latin1')
  const streams = [...file.matchAll(/<<(?:(?!endobj)[\s\S])*?>>\s*stream\r?\n/g)].map((match) => {
    const start = (match.index ?? 0) + match[0].length
    const body = raw.subarray(start, file.indexOf('endstream', start))
    return match[0].includes('FlateDecode') ? inflateSync(body).toString('latin1') : ''
  })
  const characters = new Map<number, string>()
  for (const map of streams.filter((stream) => stream.includes('beginbfrange'))) {
    for (const [, first = '0', , list = ''] of map.matchAll(
      /<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/g,
    )) {
      for (const [offset, [, code = '']] of [...list.matchAll(/<([0-9a-f ]+)>/g)].entries()) {
        const units = Buffer.from(code.replaceAll(' ', ''), 'hex').swap16()
        characters.set(Number.parseInt(first, 16) + offset, units.toString('utf16le'))
      }
    }
  }
  const pages = streams
    .filter((stream) => /\sTf\s[\s\S]*\sTJ/.test(stream))
    .map((page) =>
      [...page.matchAll(/\[((?:<[0-9a-f]*>|[-\d.\s])*)\] TJ/g)]
        .map(([, run = '']) =>
          [...run.matchAll(/<([0-9a-f]*)>/g)]
            .flatMap(([, glyphs = '']) => glyphs.match(/.{4}/g) ?? [])
            .map((glyph) => characters.get(Number.parseInt(glyph, 16)) ?? '□')
            .join(''),
        )
        .join('\n'),
    )
  const embeddedFonts = [...file.matchAll(/\/FontName \/(\S+)[\s\S]*?\/FontFile2 /g)].map(
    ([, name = '']) => name,
  )
  return { pages, embeddedFonts }
}
