import { bytesField, fieldsOf, intField } from './protobuf'

/** A picture among the arguments; everything else travels as JSON text. */
export type Media = { contentType: string; value: Buffer }

const isMedia = (value: unknown): value is Media =>
  typeof value === 'object' && value !== null && Buffer.isBuffer((value as Media).value)

/**
 * `CommApiData { 1: apiType, 2: { 1: pair { 1: key, 2: value, 4: file name } } }`, byte for byte what
 * wx-server-sdk 4.0.2 sends; it too leaves the pair's content type out.
 */
export function encodeApiCall(argumentsOf: Record<string, unknown>): Buffer {
  const pairs = Object.entries(argumentsOf)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => bytesField(1, encodePair(key, value)))
  return Buffer.concat([intField(1, 0), bytesField(2, Buffer.concat(pairs))])
}

function encodePair(key: string, value: unknown): Buffer {
  if (!isMedia(value)) {
    return Buffer.concat([bytesField(1, key), bytesField(2, JSON.stringify(value))])
  }
  const extension = value.contentType === 'image/jpeg' ? 'jpeg' : 'png'
  return Buffer.concat([
    bytesField(1, key),
    bytesField(2, value.value),
    bytesField(4, `${key}.${extension}`),
  ])
}

export type ApiAnswer = { body: Buffer; contentType: string; errorCode: number }

/** `CommOpenApiResp { 1: body, 2: content type, 3: error code, 4: HTTP status }`. */
export function decodeApiAnswer(message: Buffer): ApiAnswer {
  const answer: ApiAnswer = { body: Buffer.alloc(0), contentType: '', errorCode: 0 }
  for (const { field, number, bytes } of fieldsOf(message)) {
    if (field === 1) answer.body = bytes
    else if (field === 2) answer.contentType = bytes.toString()
    else if (field === 3) answer.errorCode = number
  }
  return answer
}
