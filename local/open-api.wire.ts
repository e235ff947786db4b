import { bytesField, fieldsOf, intField } from '@cloud/wechat/protobuf'

/** What a function asked WeChat, as WeChat reads it: the other side of `cloudfunctions/wechat/open-api.wire`. */
export function decodeApiCall(message: Buffer): Record<string, unknown> {
  const call: Record<string, unknown> = {}
  for (const data of fieldsOf(message)) {
    if (data.field !== 2) continue
    for (const pair of fieldsOf(data.bytes)) {
      if (pair.field === 1) Object.assign(call, decodePair(pair.bytes))
    }
  }
  return call
}

function decodePair(pair: Buffer): Record<string, unknown> {
  let key = ''
  let value: Buffer = Buffer.alloc(0)
  let isFile = false
  for (const { field, bytes } of fieldsOf(pair)) {
    if (field === 1) key = bytes.toString()
    else if (field === 2) value = bytes
    else if (field === 4) isFile = true
  }
  return { [key]: isFile ? value : JSON.parse(value.toString()) }
}

export const encodeApiAnswer = (answer: Record<string, unknown> | Buffer): Buffer =>
  Buffer.isBuffer(answer)
    ? encodeAnswer(answer, 'image/jpeg')
    : encodeAnswer(Buffer.from(JSON.stringify(answer)), 'application/json; charset=UTF-8')

const encodeAnswer = (body: Buffer, contentType: string): Buffer =>
  Buffer.concat([bytesField(1, body), bytesField(2, contentType), intField(3, 0), intField(4, 200)])
