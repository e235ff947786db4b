import fc from 'fast-check'
import type { ImportColumn } from '@shared/volunteer/import.model'
import { judgeLine, refusalToEnter } from '@shared/volunteer/import.rules'
import { registerWords, remarkMessages } from '@shared/volunteer/import.wording'
import { readDay } from '@shared/volunteer/register-day.rules'

const facts = {
  today: '2026-06-01',
  villages: new Map<string, string>([
    ['江畔社区', 'river'],
    ['双名村', 'ambiguous'],
  ]),
  words: registerWords,
}

const full: Partial<Record<ImportColumn, string>> = {
  name: '张建国',
  sex: '男',
  bornOn: '1958-03-10',
  elderKinds: '老教师、老干部',
  skills: '书法；讲故事',
  village: '江畔社区',
  phone: '138 0000 0001',
  status: '在册',
  enrolledOn: '2020.3.18',
  earlierHours: '120小时',
}

const judge = (cells: Partial<Record<ImportColumn, string>>) =>
  judgeLine({ ...full, skills: '讲故事', ...cells }, facts)

const kinds = (cells: Partial<Record<ImportColumn, string>>) =>
  judge(cells).remarks.map(({ column, kind }) => `${column} ${kind}`)

describe('judging a line of an old register', () => {
  it('takes over what is plain', () => {
    const { verdict, phone, bornOn, villageId, entry } = judge({})
    expect({ verdict, phone, bornOn, villageId }).toEqual({
      verdict: 'fit',
      phone: '13800000001',
      bornOn: '1958-03-10',
      villageId: 'river',
    })
    expect(entry).toMatchObject({
      joinsAs: 'elder',
      elderKinds: ['teacher', 'cadre'],
      skills: ['storytelling'],
      enrolledOn: '2020-03-18',
      earlierHours: 120,
      doubts: {},
    })
  })

  it('makes a damaged figure unknown and keeps its text, never nought (T-DIRTY-1)', () => {
    const { verdict, entry, remarks } = judge({ earlierHours: '?43个' })
    expect(verdict).toBe('doubtful')
    expect(entry?.earlierHours).toBeNull()
    expect(entry?.doubts).toEqual({ earlierHours: '?43个' })
    expect(remarks).toEqual([{ column: 'earlierHours', kind: 'DAMAGED', raw: '?43个' }])
  })

  it('never makes a figure out of a text with a damage mark', () => {
    const mark = fc.constantFrom('?', '？', '*', '□', '�')
    fc.assert(
      fc.property(fc.string(), mark, fc.string(), (before, damage, after) => {
        const raw = `${before}${damage}${after}`.trim()
        const { entry } = judge({ earlierHours: raw, phone: raw, retiredIn: raw })
        expect(entry?.earlierHours).toBeNull()
        expect(entry?.retiredIn).toBeNull()
        expect(entry?.doubts.earlierHours).toBe(raw)
        expect(judge({ phone: raw }).phone).toBeNull()
      }),
    )
  })

  it('stands any cells whatever, and says of each fault what to do', () => {
    const anything = fc.record(
      Object.fromEntries(Object.keys(full).map((column) => [column, fc.string()])),
    )
    fc.assert(
      fc.property(anything, (cells) => {
        const judged = judge(cells)
        expect(judged.entry === null).toBe(judged.verdict === 'faulty')
        for (const { kind } of judged.remarks) expect(remarkMessages[kind]).toBeTruthy()
      }),
    )
  })

  it.each<[string, Partial<Record<ImportColumn, string>>]>([
    ['name MISSING', { name: '' }],
    ['name NOT_A_NAME', { name: '=1+1' }],
    ['sex UNKNOWN_SEX', { sex: '是' }],
    ['village MISSING', { village: '' }],
    ['village UNKNOWN_VILLAGE', { village: '没有村' }],
    ['village AMBIGUOUS_VILLAGE', { village: '双名村' }],
    ['elderKinds UNKNOWN_KIND', { elderKinds: '老朋友' }],
    ['elderKinds TAKEN_AS_ORDINARY', { elderKinds: '' }],
    ['status UNKNOWN_STATUS', { status: '去世' }],
    ['enrolledOn NO_ENROLMENT_DAY', { enrolledOn: '' }],
    ['bornOn IN_THE_FUTURE', { bornOn: '2027-01-01' }],
    ['bornOn UNDER_AGE', { bornOn: '2008-06-02' }],
    ['bornOn NOT_A_DAY', { bornOn: '去年' }],
    ['bornOn ONLY_A_MONTH', { bornOn: '1958年3月' }],
    ['phone NOT_A_MOBILE', { phone: '0452-1234567' }],
    ['phone DAMAGED', { phone: '138????0001' }],
    ['earlierHours NOT_A_FIGURE', { earlierHours: '很多' }],
    ['skills UNKNOWN_WORD', { skills: '讲故事、太空行走' }],
    ['remark TOO_LONG', { remark: '长'.repeat(201) }],
  ])('says %s', (said, cells) => {
    expect(kinds(cells)).toContain(said)
  })

  it('lets somebody come of age on the eighteenth birthday', () => {
    expect(kinds({ bornOn: '2008-06-01' })).toEqual([])
  })

  it('takes an unsaid state from whether there is a day of the oath', () => {
    expect(judge({ status: '', enrolledOn: '' }).entry?.enrolledOn).toBeNull()
    expect(judge({ status: '' }).entry?.enrolledOn).toBe('2020-03-18')
    expect(judge({ status: '待宣誓' }).entry?.enrolledOn).toBeNull()
  })

  it('knows a village by its own name and by its committee’s', () => {
    for (const village of ['江畔社区', '江畔社区关工委', '江畔社区 居委会']) {
      expect(judge({ village }).villageId).toBe('river')
    }
  })

  it('reads names as they are meant', () => {
    expect(judge({ name: '王　芳' }).name).toBe('王芳')
    expect(judge({ name: '买买提•艾力' }).name).toBe('买买提·艾力')
  })
})

describe('reading a day', () => {
  it.each([
    ['1958-03-10', '1958-03-10'],
    ['1958/3/10', '1958-03-10'],
    ['1958.3.10', '1958-03-10'],
    ['1958年3月10日', '1958-03-10'],
    ['１９５８－０３－１０', '1958-03-10'],
    ['19580310', '1958-03-10'],
    ['21254', '1958-03-10'],
    ['2020-02-29', '2020-02-29'],
  ])('reads %s', (text, day) => {
    expect(readDay(text)).toEqual({ kind: 'day', day })
  })

  it.each(['2021-02-29', '1958-13-01', '0058-01-01', '1958', '三月', '99999'])(
    'finds %s unclear',
    (text) => {
      expect(readDay(text)).toEqual({ kind: 'unclear' })
    },
  )

  it('reads back every day however it is written', () => {
    const days = fc
      .date({
        min: new Date('1920-01-01T00:00:00Z'),
        max: new Date('2030-01-01T00:00:00Z'),
        noInvalidDate: true,
      })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(days, (day) => {
        const [year, month, date] = day.split('-').map(Number)
        for (const text of [day, `${year}年${month}月${date}日`, day.replaceAll('-', '')]) {
          expect(readDay(text)).toEqual({ kind: 'day', day })
        }
      }),
    )
  })
})

describe('entering', () => {
  it('waits until the sheet is read and there is something to enter', () => {
    expect(refusalToEnter('reading', 5)).toBe('STILL_READING')
    expect(refusalToEnter('dropped', 5)).toBe('IMPORT_DROPPED')
    expect(refusalToEnter('checked', 0)).toBe('NOTHING_TO_ENTER')
    expect(refusalToEnter('checked', 1)).toBeNull()
  })
})
