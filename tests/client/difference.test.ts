import fc from 'fast-check'
import { differenceOf, type Piece } from '@client/pages/submission/compare/_parts/difference'

const inWords = ({ kind, stretches }: Piece) =>
  `${kind} ${stretches.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('')}`

const sideOf = (pieces: readonly Piece[], kind: 'removed' | 'added') =>
  pieces
    .filter((piece) => piece.kind === 'same' || piece.kind === kind)
    .map(({ stretches }) => stretches.map(({ text }) => text).join(''))

describe('comparing two versions', () => {
  it('marks what was reworked within a paragraph', () => {
    const pieces = differenceOf(
      ['标题', '许多家庭来听。', '孩子们很高兴。'],
      ['标题', '三十二户家庭来听。', '孩子们很高兴。'],
    )
    expect(pieces.map(inWords)).toEqual([
      'same 标题',
      'removed [许多]家庭来听。',
      'added [三十二户]家庭来听。',
      'same 孩子们很高兴。',
    ])
  })

  it('marks a paragraph as a whole when it came, went, or was written anew', () => {
    expect(differenceOf(['甲乙丙丁'], ['甲乙丙丁', '戊己庚辛']).map(inWords)).toEqual([
      'same 甲乙丙丁',
      'added [戊己庚辛]',
    ])
    expect(differenceOf(['春夏秋冬'], ['东西南北']).map(inWords)).toEqual([
      'removed [春夏秋冬]',
      'added [东西南北]',
    ])
  })

  it('shows each side whole, whatever was changed', () => {
    const paragraphs = fc.array(fc.stringMatching(/^[老人孩子讲家史]{1,12}$/), { maxLength: 8 })
    fc.assert(
      fc.property(paragraphs, paragraphs, (older, newer) => {
        const pieces = differenceOf(older, newer)
        expect(sideOf(pieces, 'removed')).toEqual(older)
        expect(sideOf(pieces, 'added')).toEqual(newer)
      }),
    )
  })
})
