import fc from 'fast-check'
import { excerptOf, gramsOf, stretchesOf, wordsLookedFor } from '@shared/submission/search.rules'

const joined = (parts: { text: string }[]) => parts.map(({ text }) => text).join('')
const hits = (parts: { text: string; hit: boolean }[]) =>
  parts.filter(({ hit }) => hit).map(({ text }) => text)

describe('splitting Chinese for a search (P-12)', () => {
  it('takes every pair of characters, and Latin words and numbers whole', () => {
    expect(gramsOf('弟子规 2026年 Web')).toEqual(['弟子', '子规', '2026', 'web'])
  })

  it('makes no pair across a comma', () => {
    expect(gramsOf('家风，家教')).toEqual(['家风', '家教'])
  })

  it('finds the pairs of every piece of a text among the pairs of the text', () => {
    const han = fc.string({
      unit: fc.constantFrom('孝', '道', '家', '风', '传', '统'),
      minLength: 2,
      maxLength: 30,
    })
    fc.assert(
      fc.property(han, fc.nat(), fc.nat(), (text, from, length) => {
        const start = from % (text.length - 1)
        const piece = text.slice(start, start + 2 + (length % 5))
        expect(gramsOf(text)).toEqual(expect.arrayContaining(gramsOf(piece)))
      }),
    )
  })

  it('reads typed words once each', () => {
    expect(wordsLookedFor(' 孝道  家风 孝道 ')).toEqual(['孝道', '家风'])
  })
})

describe('marking what was found', () => {
  it('cuts the text at the words and loses nothing', () => {
    const text = '老人讲家风，孩子学家风'
    const parts = stretchesOf(text, ['家风'])
    expect(joined(parts)).toBe(text)
    expect(hits(parts)).toEqual(['家风', '家风'])
  })

  it('takes the longer of two words at one place', () => {
    expect(hits(stretchesOf('传统文化进校园', ['传统', '传统文化']))).toEqual(['传统文化'])
  })

  it('shows some of the body around the first hit', () => {
    const body = `${'一'.repeat(50)}\n孝道要从小讲。${'二'.repeat(80)}`
    const excerpt = excerptOf(body, ['孝道'])
    expect(hits(excerpt)).toEqual(['孝道'])
    expect(joined(excerpt)).toMatch(/^…一{11} 孝道要从小讲。二+…$/)
  })

  it('shows nothing of a body without the words', () => {
    expect(excerptOf('没有', ['孝道'])).toEqual([])
  })
})
