import type { AgreementTerms } from '@shared/sponsorship/agreement.model'
import {
  refusalToCancelSupplement,
  refusalToSignSupplement,
  refusalToSupplement,
  termsWith,
} from '@shared/sponsorship/supplement.rules'
import { changesInWords } from '@shared/sponsorship/supplement.wording'
import { someTerms } from './given-pair'

const terms = someTerms('00000000-0000-4000-8000-000000000001' as AgreementTerms['programmeId'])
const { programmeId: _, startsOn: __, ...signed } = terms
const more = { ...signed, help: { kind: 'yearly' as const, amountFen: 150_000 } }
const standing = { status: 'effective' as const, terms, isBeingSigned: false }

describe('changing an agreement by a supplement', () => {
  it.each([
    ['takes more money', {}, more, null],
    ['needs a change', {}, signed, 'NOTHING_CHANGED'],
    ['needs an agreement in force', { status: 'ended' as const }, more, 'NOT_IN_FORCE'],
    ['comes one at a time', { isBeingSigned: true }, more, 'ALREADY_DRAWN'],
    ['ends after it begins', {}, { ...signed, endsOn: terms.startsOn }, 'TERM_BACKWARDS'],
    [
      'leaves money money',
      {},
      { ...signed, help: { kind: 'goods' as const, goods: ['books' as const] } },
      'OTHER_HELP',
    ],
  ])('%s', (_name, facts, changed, refusal) => {
    expect(refusalToSupplement({ ...standing, ...facts }, changed)).toBe(refusal)
  })

  it.each([
    ['signing', 'effective', [], null],
    ['signing', 'effective', ['guardian'], 'ALREADY_SIGNED'],
    ['signing', 'ended', [], 'NOT_SIGNING'],
    ['effective', 'effective', [], 'NOT_SIGNING'],
    ['cancelled', 'effective', [], 'NOT_SIGNING'],
  ] as const)(
    'a guardian signs one that is %s of an agreement that is %s',
    (status, agreement, done, refusal) => {
      expect(refusalToSignSupplement({ status, agreement, signed: done }, 'guardian')).toBe(refusal)
    },
  )

  it('is cancelled only while it is being signed', () => {
    expect((['signing', 'effective', 'cancelled'] as const).map(refusalToCancelSupplement)).toEqual(
      [null, 'NOT_SIGNING', 'NOT_SIGNING'],
    )
  })

  it('says what it was and what it becomes, and keeps the rest', () => {
    const after = termsWith(terms, { ...more, endsOn: '2030-06-30' })
    expect(after).toMatchObject({ programmeId: terms.programmeId, startsOn: terms.startsOn })
    expect(changesInWords({ before: terms, terms: after }, 'primary')).toEqual([
      {
        label: '资助内容',
        from: expect.stringContaining('1,200'),
        to: expect.stringContaining('1,500'),
      },
      { label: '结束日期', from: '2029.06.30', to: '2030.06.30' },
    ])
  })
})
