import {
  inForceOn,
  newcomers,
  refusalToAppoint,
  refusalToEnd,
  type Term,
  vacantPosts,
} from '@shared/committee/appointment.rules'
import { declaredInWords } from '@shared/committee/appointment.wording'
import {
  residentsIn,
  residentsMissing,
  staffingClass,
  tallyClasses,
} from '@shared/committee/staffing.rules'
import type { LocalDate } from '@shared/kernel/local-date'
import { percent, ratioInWords, roundingNote } from '@shared/kernel/ratio.rules'

const norm = { meetsResidents: 3, basicResidents: 2, basicNeedsExecutiveDeputy: true }

/** S0's sixteen; 克山, 讷河 and 甘南 have no executive deputy director. */
const qiqihar = (
  [
    ['富裕县', 4],
    ['富拉尔基区', 4],
    ['龙江县', 3],
    ['依安县', 3],
    ['泰来县', 3],
    ['碾子山区', 3],
    ['建华区', 3],
    ['铁锋区', 3],
    ['讷河市', 2],
    ['拜泉县', 2],
    ['龙沙区', 2],
    ['昂昂溪区', 2],
    ['克山县', 1],
    ['克东县', 1],
    ['梅里斯区', 1],
    ['甘南县', 0],
  ] as const
).map(([name, residents]) => ({
  name,
  residents,
  executiveDeputyInPost: !['克山县', '讷河市', '甘南县'].includes(name),
}))
const classed = qiqihar.map((unit) => ({ ...unit, class: staffingClass(unit, norm) }))
const namesIn = (wanted: string) =>
  classed.filter((unit) => unit.class === wanted).map((unit) => unit.name)

describe('counting resident leaders against the norm', () => {
  it('finds 37 where the report prints 36, and says one is missing (T-NORM-1)', () => {
    expect(residentsIn(qiqihar)).toBe(37)
    expect(declaredInWords(36, residentsIn(qiqihar), '人')).toBe('36 ≠ 明细 37，少 1 人')
    expect(declaredInWords(38, 37, '人')).toBe('38 ≠ 明细 37，多 1 人')
    expect(declaredInWords(37, 37, '人')).toBeNull()
  })

  it('puts eight, three and five units in the three classes (T-NORM-2)', () => {
    expect(tallyClasses(classed)).toEqual({ meets: 8, basic: 3, below: 5 })
    expect(namesIn('basic')).toEqual(['拜泉县', '龙沙区', '昂昂溪区'])
    expect(namesIn('below')).toEqual(['讷河市', '克山县', '克东县', '梅里斯区', '甘南县'])
  })

  it('says the shares with both parts, and why they make 100.1%', () => {
    const { meets, basic, below } = tallyClasses(classed)

    expect([meets, basic, below].map((part) => ratioInWords(part, 16))).toEqual([
      '8/16 = 50.0%',
      '3/16 = 18.8%',
      '5/16 = 31.3%',
    ])
    expect(roundingNote([meets, basic, below], 16)).toBe('3 项比例之和为 100.1%，因四舍五入')
  })

  it('follows the norm it is given', () => {
    const lenient = { meetsResidents: 2, basicResidents: 1, basicNeedsExecutiveDeputy: false }

    expect(staffingClass({ residents: 2, executiveDeputyInPost: false }, lenient)).toBe('meets')
    expect(staffingClass({ residents: 1, executiveDeputyInPost: false }, lenient)).toBe('basic')
    expect(staffingClass({ residents: 0, executiveDeputyInPost: true }, lenient)).toBe('below')
  })

  it('says how many are missing, and never a negative number', () => {
    const missing = (residents: number) =>
      residentsMissing({ residents, executiveDeputyInPost: true }, norm)

    expect([0, 2, 3, 4].map(missing)).toEqual([3, 1, 0, 0])
  })
})

describe('holding a post', () => {
  const term = (facts: Partial<Term> = {}): Term => ({
    post: 'deputyDirector',
    resident: true,
    startedOn: '2018-05-01',
    endedOn: null,
    ...facts,
  })

  it('begins on its first day and ends with its last', () => {
    const closed = term({ endedOn: '2021-08-31' })
    const days: LocalDate[] = ['2018-04-30', '2018-05-01', '2021-08-31', '2021-09-01']

    expect(days.map((day) => inForceOn(closed, day))).toEqual([false, true, true, false])
  })

  it('names the needed posts that stand empty', () => {
    const terms = [
      term({ post: 'director' }),
      term({ post: 'secretaryGeneral', endedOn: '2020-01-01' }),
    ]

    expect(vacantPosts(terms, '2026-11-22')).toEqual([
      'executiveDeputyDirector',
      'secretaryGeneral',
    ])
  })

  it('finds four of six new: 66.7% (T-PART-1)', () => {
    const six = [
      ...Array.from({ length: 2 }, () => term()),
      ...Array.from({ length: 4 }, () => term({ startedOn: '2021-09-01' })),
      term({ startedOn: '2014-03-01', endedOn: '2021-08-31' }),
      term({ post: 'director', resident: false, startedOn: '2023-01-01' }),
    ]

    const { fresh, all } = newcomers(six, '2021-01-16', '2024-01-16')

    expect([fresh, all, percent(fresh, all)]).toEqual([4, 6, 66.7])
  })
})

describe('appointing and ending', () => {
  const director: Term = {
    post: 'director',
    resident: false,
    startedOn: '2024-03-01',
    endedOn: null,
  }

  it.each([
    ['a deputy beside a director', true, 'deputyDirector', '2026-06-01', null],
    ['a second director', true, 'director', '2026-06-01', 'DIRECTOR_IN_POST'],
    ['on the last day that is near enough', true, 'member', '2026-08-30', null],
    ['a day later', true, 'member', '2026-08-31', 'TOO_FAR_AHEAD'],
    ['at a closed committee', false, 'member', '2026-06-01', 'CLOSED'],
  ] as const)('%s', (_, active, post, startedOn, refusal) => {
    expect(refusalToAppoint(active, [director], { post, startedOn }, '2026-08-30')).toBe(refusal)
  })

  it('lets the next director begin the day after the last one left', () => {
    const left = { ...director, endedOn: '2026-05-31' }
    const from = (startedOn: LocalDate) =>
      refusalToAppoint(true, [left], { post: 'director', startedOn }, '2026-08-30')

    expect(from('2026-05-31')).toBe('DIRECTOR_IN_POST')
    expect(from('2026-06-01')).toBeNull()
  })

  it.each([
    ['today', '2026-06-01', null],
    ['its first day', '2024-03-01', null],
    ['the day before it began', '2024-02-29', 'BEFORE_START'],
    ['tomorrow', '2026-06-02', 'NOT_YET'],
  ] as const)('a term ends %s', (_, endedOn, refusal) => {
    expect(refusalToEnd(director, endedOn, '2026-06-01')).toBe(refusal)
  })

  it('ends once', () => {
    const ended = { ...director, endedOn: '2026-05-31' }

    expect(refusalToEnd(ended, '2026-06-01', '2026-06-01')).toBe('ALREADY_ENDED')
  })
})
