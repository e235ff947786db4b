// cspell:disable -- names in the letters of many peoples
import { isWrittenAsName } from '@shared/kernel/name-letters'

describe('writing a name', () => {
  it.each([
    '刘文华',
    '𠮷田',
    '阿依古丽·买买提',
    'Ādil Çınar',
    'ئايگۈل',
    'བསྟན་འཛིན',
    'ᠪᠠᠶᠠᠷ',
    'ꆈꌠ',
    '王 芳',
  ])('takes %s', (name) => expect(isWrittenAsName(name)).toBe(true))
  it.each(['', '王1', '李👍', '张（大）', '赵<b>', '٣٤'])('does not take %s', (name) =>
    expect(isWrittenAsName(name)).toBe(false),
  )
})
