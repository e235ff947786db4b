import fc from 'fast-check'
import { halfWidth } from '@shared/kernel/half-width'
import { maskName, maskPhone } from '@shared/kernel/masking'
import { AmountFen, yuan } from '@shared/kernel/money'
import { percent, ratioInWords, roundingNote } from '@shared/kernel/ratio.rules'
import { line, optionalLine, personName, phone, Reason } from '@shared/kernel/text'

const complaint = (schema: { safeParse(value: unknown): unknown }, value: unknown) => {
  const parsed = schema.safeParse(value) as {
    success: boolean
    data?: unknown
    error?: { issues: { message: string }[] }
  }
  return parsed.success ? null : parsed.error?.issues[0]?.message
}

describe('a line of text', () => {
  const name = line('名称', { min: 2, max: 5 })

  it('is kept without what nobody sees', () => {
    expect(name.parse(' 江\u200B畔\uFEFF社区 ')).toBe('江畔社区')
    expect(name.parse('江\u0000畔')).toBe('江畔')
    expect(name.parse('\u3000江畔\u3000')).toBe('江畔')
  })

  it.each([
    ['', '请填写名称'],
    ['   ', '请填写名称'],
    ['\u200B\u200B', '请填写名称'],
    [undefined, '请填写名称'],
    [42, '请填写名称'],
    ['江', '名称至少写 2 个字'],
    ['江畔社区关工委', '名称最多 5 个字'],
  ])('%p is answered with %s', (value, message) => {
    expect(complaint(name, value)).toBe(message)
  })

  it('may be left empty where nothing is asked', () => {
    const remark = optionalLine('备注', { max: 3 })

    expect(remark.parse(' ')).toBe('')
    expect(complaint(remark, '四个字了')).toBe('备注最多 3 个字')
    expect(complaint(remark, 1)).toBe('备注要写成文字')
  })

  it('has room for a reason, and wants one', () => {
    expect(complaint(Reason, '')).toBe('请填写原因')
    expect(complaint(Reason, '好'.repeat(201))).toBe('原因最多 200 个字')
    expect(Reason.parse('照片不清楚，请重拍 📷')).toBe('照片不清楚，请重拍 📷')
  })
})

describe('a person’s name', () => {
  it.each(['张建国', '阿依古丽·买买提', '欧阳娜娜', 'John Smith', '𠮷田'])('takes %s', (name) => {
    expect(personName('姓名').parse(name)).toBe(name)
  })

  it.each(['张', '张3', '张建国😀', '<b>张</b>', '张建国，李四', '张'.repeat(21)])(
    'does not take %s',
    (name) => {
      expect(complaint(personName('姓名'), name)).toMatch(/^姓名/)
    },
  )
})

describe('a telephone number', () => {
  it.each([
    '13800138000',
    ' 138 0013 8000 ',
    '138-0013-8000',
    '+8613800138000',
    '86 138 0013 8000',
    '１３８００１３８０００',
    '138\u200B00138000',
    '\u202D13800138000\u202C',
  ])('understands %p', (typed) => {
    expect(phone().parse(typed)).toBe('13800138000')
  })

  it.each([
    ['', '请填写手机号'],
    ['1380013800', '手机号少了几位，应是 11 位，请再看看'],
    ['138001380001', '手机号多了几位，应是 11 位，请再看看'],
    ['12800138000', '手机号应以 13 到 19 开头，请再看看'],
    ['138OO138000', '手机号只写数字，请再看看'],
    [13800138000, '请填写手机号'],
  ])('%p is answered with %s', (typed, message) => {
    expect(complaint(phone(), typed)).toBe(message)
  })

  it('survives whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const parsed = phone().safeParse(typed)
        return !parsed.success || /^1[3-9]\d{9}$/.test(parsed.data)
      }),
    )
  })
})

describe('full-width writing', () => {
  it('becomes half-width, and Chinese stays Chinese', () => {
    expect(halfWidth('ＡＢ１２（３）！\u3000江畔')).toBe('AB12(3)! 江畔')
  })
})

describe('hiding what is not for everyone', () => {
  it('keeps the family name and the ends of the number', () => {
    expect(['张', '张三', '张建国', '阿依古丽·买买提', '𠮷田'].map(maskName)).toEqual([
      '张',
      '张*',
      '张**',
      '阿**',
      '𠮷*',
    ])
    expect(maskPhone('13800138000')).toBe('138****8000')
  })
})

describe('money', () => {
  it('is whole fen, more than none and less than a hundred million yuan', () => {
    expect(complaint(AmountFen, 120_000)).toBeNull()
    expect([0, -1].map((fen) => complaint(AmountFen, fen))).toEqual([
      '金额要大于 0',
      '金额要大于 0',
    ])
    expect(complaint(AmountFen, 0.5)).toBe('金额请填到分')
    expect(complaint(AmountFen, Number.NaN)).toBe('金额请填到分')
    expect(complaint(AmountFen, 10_000_000_001)).toBe('金额太大，请再看看')
  })

  it('is said in yuan (T-AID-1)', () => {
    expect(yuan(Math.round(20_000_000 / 271))).toBe('738.01 元')
    expect([0, 5, 120_000, 123_456_789, -150].map(yuan)).toEqual([
      '0.00 元',
      '0.05 元',
      '1,200.00 元',
      '1,234,567.89 元',
      '-1.50 元',
    ])
  })
})

describe('a ratio', () => {
  it.each([
    [8, 16, 50],
    [3, 16, 18.8],
    [7, 16, 43.8],
    [4, 6, 66.7],
    [12, 13, 92.3],
    [0, 16, 0],
    [13, 13, 100],
    [1, 2000, 0.1],
  ])('%d of %d is %d%%, a half rounded up', (part, whole, expected) => {
    expect(percent(part, whole)).toBe(expected)
  })

  it('shows both its parts, and says when there is none', () => {
    expect(ratioInWords(8, 16)).toBe('8/16 = 50.0%')
    expect(ratioInWords(0, 0)).toBe('0/0（无从计算）')
  })

  it('has a note exactly when rounding shows (T-TIER-1)', () => {
    expect(roundingNote([4, 7, 3, 2], 16)).toBe('4 项比例之和为 100.1%，因四舍五入')
    expect(roundingNote([8, 8], 16)).toBeNull()
    expect(roundingNote([1, 1, 1], 3)).toBe('3 项比例之和为 99.9%，因四舍五入')
    expect(roundingNote([], 0)).toBeNull()
  })
})
