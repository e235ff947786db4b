import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

/** A text as it lies in the archive: AES-256-GCM under a key of the environment, with that key's name. */
export type Sealed = string & { readonly __sealed: true }

/** Of a text that was erased. */
export const NOTHING_SEALED = '' as Sealed

const ENVELOPE = /^sealed:([\w-]+):([\w-]+)$/
const VECTOR = 12
const TAG = 16

export function seal(plain: string): Sealed {
  const [[name, key]] = keys()
  const vector = randomBytes(VECTOR)
  const cipher = createCipheriv('aes-256-gcm', key, vector)
  const hidden = Buffer.concat([vector, cipher.update(plain, 'utf8'), cipher.final()])
  const letter = Buffer.concat([hidden, cipher.getAuthTag()])
  return `sealed:${name}:${letter.toString('base64url')}` as Sealed
}

/** What was sealed; a row from before there were keys, or an erased one, reads as it is. */
export function unseal(sealed: Sealed): string {
  const [, name = '', letter = ''] = ENVELOPE.exec(sealed) ?? []
  if (!name) return sealed
  const key = new Map(keys()).get(name)
  if (!key) throw new Error(`SEALING_KEYS has no key ${name}`)
  const bytes = Buffer.from(letter, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, VECTOR))
  decipher.setAuthTag(bytes.subarray(-TAG))
  return decipher.update(bytes.subarray(VECTOR, -TAG), undefined, 'utf8') + decipher.final('utf8')
}

/** The same for the same words under the newest key, and nothing to read back; with that key's name. */
export function fingerprint(words: string): string {
  const [[, key]] = keys()
  const own = createHmac('sha256', key).update('fingerprint').digest()
  return `${newestFingerprint()}${createHmac('sha256', own).update(words).digest('base64url')}`
}

/** What every fingerprint begins with once the keys have been rotated. */
export const newestFingerprint = (): string => `alike:${keys()[0][0]}:`

/** What every row is sealed with once the keys have been rotated. */
export const newestEnvelope = (): string => `sealed:${keys()[0][0]}:`

type Key = readonly [name: string, key: Buffer]

/** `SEALING_KEYS` is `name:base64 of 32 bytes`, several with a comma between, the newest first. */
function keys(): readonly [Key, ...Key[]] {
  const [newest, ...older] = (process.env.SEALING_KEYS ?? '').split(',').map((written): Key => {
    const [name = '', key = ''] = written.split(':')
    return [name, Buffer.from(key, 'base64')]
  })
  if (
    !newest ||
    [newest, ...older].some(([name, key]) => !/^[\w-]+$/.test(name) || key.length !== 32)
  ) {
    throw new Error('SEALING_KEYS is not set to name:base64 of 32 bytes')
  }
  return [newest, ...older]
}
