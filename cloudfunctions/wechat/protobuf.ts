/** The few protobuf pieces that WeChat's open-API messages are made of. */
const VARINT = 0
const LENGTH_DELIMITED = 2

function varint(value: number): Buffer {
  const bytes: number[] = []
  let rest = BigInt.asUintN(64, BigInt(value))
  while (rest > 127n) {
    bytes.push(Number(rest & 127n) | 128)
    rest >>= 7n
  }
  bytes.push(Number(rest))
  return Buffer.from(bytes)
}

export function bytesField(field: number, value: Buffer | string): Buffer {
  const bytes = typeof value === 'string' ? Buffer.from(value) : value
  return Buffer.concat([varint((field << 3) | LENGTH_DELIMITED), varint(bytes.length), bytes])
}

export const intField = (field: number, value: number): Buffer =>
  Buffer.concat([varint((field << 3) | VARINT), varint(value)])

export type Field = { field: number; number: number; bytes: Buffer }

export function* fieldsOf(message: Buffer): Generator<Field> {
  let at = 0
  // A negative int32 takes ten bytes on the wire.
  const readVarint = () => {
    let value = 0n
    let shift = 0n
    let byte: number
    do {
      byte = message[at++] ?? 0
      value |= BigInt(byte & 127) << shift
      shift += 7n
    } while (byte & 128)
    return Number(BigInt.asIntN(32, value))
  }
  while (at < message.length) {
    const tag = readVarint()
    const field = tag >>> 3
    const wireType = tag & 7
    if (wireType === VARINT) yield { field, number: readVarint(), bytes: Buffer.alloc(0) }
    else if (wireType === LENGTH_DELIMITED) {
      const length = readVarint()
      yield { field, number: 0, bytes: message.subarray(at, at + length) }
      at += length
    } else throw new Error(`protobuf wire type ${wireType} is not used by WeChat`)
    if (at > message.length) throw new Error('the protobuf message is cut short')
  }
}
