import { AgreementStatus } from '@shared/sponsorship/agreement.model'
import {
  AGREEMENT_MOVES,
  agreementAfter,
  everyoneSigned,
} from '@shared/sponsorship/agreement.rules'
import { isCreditCode } from '@shared/sponsorship/credit-code.rules'
import { HoldStatus } from '@shared/sponsorship/hold.model'
import { HOLD_MOVES, holdAfter } from '@shared/sponsorship/hold.rules'
import { PublicNotice } from '@shared/sponsorship/publicity.model'
import { lastNoticeDay, noticeEndsAt, noticeOf } from '@shared/sponsorship/publicity.rules'
import { SponsorStatus } from '@shared/sponsorship/sponsor.model'
import { SPONSOR_MOVES, sponsorAfter, tallySponsors } from '@shared/sponsorship/sponsor.rules'
import { StudentStatus } from '@shared/sponsorship/student.model'
import {
  familyNameOf,
  givenNameOf,
  STUDENT_MOVES,
  type StudentAct,
  stateAfter,
} from '@shared/sponsorship/student.rules'
import { needInWords } from '@shared/sponsorship/student.wording'
import { CREDIT_CODE } from './given'

const keys = <Key extends string>(table: Record<Key, unknown>) => Object.keys(table) as Key[]

describe('moving a case, a hold, a sponsor and an agreement', () => {
  it('does each act from exactly the states of the table and refuses it in all others', () => {
    for (const act of keys(STUDENT_MOVES)) {
      for (const status of StudentStatus.options) {
        const { from, to } = STUDENT_MOVES[act]
        expect(stateAfter(status, act)).toBe(from.includes(status) ? to : null)
      }
    }
    for (const act of keys(HOLD_MOVES)) {
      for (const status of HoldStatus.options) {
        expect(holdAfter(status, act)).toBe(status === 'active' ? HOLD_MOVES[act].to : null)
      }
    }
    for (const act of keys(SPONSOR_MOVES)) {
      for (const status of SponsorStatus.options) {
        const { from, to } = SPONSOR_MOVES[act]
        expect(sponsorAfter(status, act)).toBe(from.includes(status) ? to : null)
      }
    }
    for (const act of keys(AGREEMENT_MOVES)) {
      for (const status of AgreementStatus.options) {
        const { from, to } = AGREEMENT_MOVES[act]
        expect(agreementAfter(status, act)).toBe(from.includes(status) ? to : null)
      }
    }
  })

  it('never leaves an ended, refused or withdrawn case again', () => {
    for (const act of keys(STUDENT_MOVES)) {
      for (const status of ['ended', 'refused', 'withdrawn'] as const) {
        expect(stateAfter(status, act)).toBeNull()
      }
    }
  })

  it('reaches the waiting list only through a notice', () => {
    const into = keys(STUDENT_MOVES).filter((act) => STUDENT_MOVES[act].to === 'waiting')
    expect(into).toEqual<StudentAct[]>(['admit', 'unmatch'])
    expect(STUDENT_MOVES.admit.from).toEqual(['publicized'])
  })

  it('puts an agreement into force with the third signature', () => {
    expect(everyoneSigned(['sponsor', 'guardian'])).toBe(false)
    expect(everyoneSigned(['sponsor', 'guardian', 'custodian'])).toBe(true)
  })
})

const facts = { code: 'H-2026-017', name: '王小明', stage: 'primary' as const, township: '河东镇' }
const days = { firstDay: '2026-09-21', lastDay: '2026-09-28' }

describe('publicizing a student', () => {
  it('says the number, the family name, the stage and the township, and nothing else', () => {
    expect(noticeOf(facts, 'everyone', days)).toEqual({
      code: 'H-2026-017',
      familyName: '王',
      stage: 'primary',
      township: '河东镇',
      ...days,
    })
  })

  it('says only the number without consent ④', () => {
    expect(noticeOf(facts, 'staff', days)).toEqual({
      code: 'H-2026-017',
      familyName: null,
      stage: null,
      township: null,
      ...days,
    })
  })

  it.each([
    ['an ID number', { idNumber: '32128220160501001X' }],
    ['a phone number', { guardianPhone: '13800000009' }],
    ['an address', { address: '河东镇江湾村 3 组' }],
    ['a birth date', { birthMonth: '2016-05' }],
    ['a bank account', { bankAccount: '6228480000000000000' }],
    ['a full name', { name: '王小明' }],
    ['a photo', { photoUrl: 'https://files.test/a.png' }],
  ])('cannot carry %s', (_, forbidden) => {
    const whole = { ...facts, ...forbidden } as typeof facts
    const notice = noticeOf(whole, 'everyone', days)
    const [value] = Object.values(forbidden)

    expect(PublicNotice.safeParse({ ...notice, ...forbidden }).success).toBe(false)
    expect(JSON.stringify(notice)).not.toContain(value)
    expect(Object.keys(notice)).not.toContain(Object.keys(forbidden)[0])
  })

  it('cannot carry a full name in the place of the family name', () => {
    const notice = { ...noticeOf(facts, 'everyone', days), familyName: '王小明' }
    expect(PublicNotice.safeParse(notice).success).toBe(false)
  })

  it('stands five working days across the National Day holiday, until 24:00 of the last', () => {
    const table = {
      off: new Set(['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07']),
      worked: new Set(['2026-10-10']),
    }
    expect(lastNoticeDay('2026-09-29', table)).toBe('2026-10-12')
    expect(lastNoticeDay('2026-09-29', table, 2)).toBe('2026-10-12')
    expect(noticeEndsAt('2026-10-12').toISOString()).toBe('2026-10-12T16:00:00.000Z')
  })

  it('knows compound family names', () => {
    expect([familyNameOf('欧阳小明'), givenNameOf('欧阳小明')]).toEqual(['欧阳', '小明'])
    expect([familyNameOf('王明'), givenNameOf('王明')]).toEqual(['王', '明'])
  })
})

describe('registering a sponsor', () => {
  it('checks the last sign of a credit code', () => {
    expect(isCreditCode(CREDIT_CODE)).toBe(true)
    expect(isCreditCode(`${CREDIT_CODE.slice(0, 17)}X`)).toBe(false)
    expect(isCreditCode('91350100M000100I43')).toBe(false)
  })

  it('counts 26 enterprises and 81 people as 107, the split kept (T-AID-4)', () => {
    const kinds = [
      ...Array.from({ length: 26 }, () => 'enterprise' as const),
      ...Array.from({ length: 81 }, () => 'person' as const),
    ]
    expect(tallySponsors(kinds)).toEqual({ enterprises: 26, people: 81, total: 107 })
  })
})

describe('wording a need', () => {
  it('reads as a person would say it', () => {
    expect(needInWords({ kind: 'yearly', amountFen: 120_000 }, 'primary')).toBe(
      '1,200 元/年，至小学毕业',
    )
    expect(needInWords({ kind: 'oneOff', amountFen: 100_000 }, 'primary')).toBe('一次 1,000 元')
    expect(needInWords({ kind: 'goods', goods: ['desk', 'books'] }, 'primary')).toBe(
      '书桌台灯、课外书',
    )
  })
})
