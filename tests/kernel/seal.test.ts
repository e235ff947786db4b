import { randomBytes } from 'node:crypto'
import { NOTHING_SEALED, type Sealed, seal, unseal } from '@database/seal'

const key = (name: string) => `${name}:${randomBytes(32).toString('base64')}`
const suiteKeys = process.env.SEALING_KEYS

afterEach(() => {
  process.env.SEALING_KEYS = suiteKeys
})

describe('sealing a text', () => {
  it('reads back what was sealed, and shows nothing of it', () => {
    const sealed = seal('13800000009')
    expect(sealed).not.toContain('13800000009')
    expect(unseal(sealed)).toBe('13800000009')
  })

  it('seals the same text differently every time', () => {
    expect(seal('13800000009')).not.toBe(seal('13800000009'))
  })

  it('refuses a text somebody changed', () => {
    const sealed = seal('13800000009')
    const changed = (sealed.slice(0, -1) + (sealed.endsWith('A') ? 'B' : 'A')) as Sealed
    expect(() => unseal(changed)).toThrow()
  })

  it('reads what an older key sealed as long as that key is there', () => {
    const [older, newer] = [key('2025'), key('2026')]
    process.env.SEALING_KEYS = older
    const sealed = seal('13800000009')
    process.env.SEALING_KEYS = `${newer},${older}`
    expect(unseal(sealed)).toBe('13800000009')
    process.env.SEALING_KEYS = newer
    expect(() => unseal(sealed)).toThrow('no key 2025')
  })

  it('reads what was erased, or written before there were keys, as it is', () => {
    expect(unseal(NOTHING_SEALED)).toBe('')
    expect(unseal('13800000009' as Sealed)).toBe('13800000009')
  })

  it.each(['', '2026', '2026:c2hvcnQ=', `:${randomBytes(32).toString('base64')}`])(
    'seals nothing with SEALING_KEYS %j',
    (keys) => {
      process.env.SEALING_KEYS = keys
      expect(() => seal('13800000009')).toThrow('SEALING_KEYS')
    },
  )
})
