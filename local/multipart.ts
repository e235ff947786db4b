/**
 * The fields of a multipart body. The SDK sends its Buffer without a file name, which a standard
 * parser reads as text and spoils.
 */
export function readMultipart(body: Buffer, contentType: string): Record<string, string | Buffer> {
  const name = /boundary=("?)([^";]+)\1/.exec(contentType)?.[2] ?? ''
  const boundary = Buffer.from(`--${name}`)
  const fields: Record<string, string | Buffer> = {}
  let at = body.indexOf(boundary)
  while (at >= 0) {
    const head = at + boundary.length + 2
    const next = body.indexOf(boundary, head)
    if (next < 0) break
    const split = body.indexOf('\r\n\r\n', head)
    const headers = body.subarray(head, split).toString()
    const value = body.subarray(split + 4, next - 2)
    const field = /name="([^"]+)"/.exec(headers)?.[1]
    const isBinary = /application\/octet-stream/i.test(headers)
    if (field) fields[field] = isBinary ? Buffer.from(value) : value.toString()
    at = next
  }
  return fields
}
