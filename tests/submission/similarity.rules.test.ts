import fc from 'fast-check'
import {
  fiveGramsOf,
  hashOf,
  isSimilar,
  overlapPercent,
  probesOf,
  sampleOf,
} from '@shared/submission/similarity.rules'

const STORY =
  '周六上午，江畔社区的十二位五老走进暑期托管班，讲江堤、渡口和老厂房的来历。孩子们边听边画，课后把画贴满了走廊。'

const overlap = (text: string, other: string) =>
  overlapPercent(fiveGramsOf(text), fiveGramsOf(other))

/** Texts out of few characters, so that their runs repeat. */
const chinese = fc
  .array(fc.constantFrom(...'老人孩子社区讲家史画江堤一二三，。 '), { maxLength: 400 })
  .map((letters) => letters.join(''))

describe('telling how alike two articles are', () => {
  it('counts runs of five characters, without punctuation, spaces, width and case', () => {
    expect([...fiveGramsOf('一二三四五六')]).toEqual(['一二三四五', '二三四五六'])
    expect(fiveGramsOf('一二，三 四\n五')).toEqual(fiveGramsOf('一二三四五'))
    expect(fiveGramsOf('ＡＢＣ１２')).toEqual(fiveGramsOf('abc12'))
    expect(fiveGramsOf('一二三四').size).toBe(0)
  })

  it('finds all of a text in itself and in a longer one, but not the longer one in it', () => {
    const longer = `${STORY}${'另起一段写的是完全不同的另外一件事情，'.repeat(1)}${[...STORY].reverse().join('')}`
    expect(overlap(STORY, STORY)).toBe(100)
    expect(overlap(STORY, longer)).toBe(100)
    expect(isSimilar(overlap(longer, STORY))).toBe(false)
  })

  it('calls four fifths similar and less not', () => {
    const grams = (from: number, to: number) =>
      new Set(Array.from({ length: to - from }, (_, at) => `run${from + at}`))
    expect(overlapPercent(grams(0, 100), grams(0, 80))).toBe(80)
    expect(isSimilar(80)).toBe(true)
    expect(isSimilar(overlapPercent(grams(0, 1000), grams(0, 799)))).toBe(false)
  })

  it('says nothing of a text too short to tell', () => {
    expect(overlap('春风化雨', '春风化雨')).toBeNull()
    expect(overlap('关心下一代工作委员会关心下一代', STORY)).toBeNull()
    expect(isSimilar(null)).toBe(false)
  })

  it('stays within 0 and 100, and is whole with oneself, for any text', () => {
    fc.assert(
      fc.property(chinese, chinese, (text, other) => {
        const percent = overlap(text, other)
        if (percent === null) return fiveGramsOf(text).size < 20
        return percent >= 0 && percent <= 100 && overlap(text, text) === 100
      }),
    )
  })

  it('samples what is shared on both sides or on neither', () => {
    fc.assert(
      fc.property(chinese, chinese, (text, other) => {
        const [mine, theirs] = [fiveGramsOf(text), fiveGramsOf(other)]
        const [a, b] = [sampleOf(mine), sampleOf(theirs)]
        const shared = [...mine].filter((gram) => theirs.has(gram)).map(hashOf)
        return shared.every((hash) => a.includes(hash) === b.includes(hash))
      }),
    )
  })

  it('keeps about a quarter, as whole numbers of 32 bits', () => {
    const text = Array.from({ length: 4_000 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join(
      '',
    )
    const sample = sampleOf(fiveGramsOf(text))
    expect(sample.length).toBeGreaterThan(900)
    expect(sample.length).toBeLessThan(1_100)
    expect(sample.every((hash) => Number.isInteger(hash) && Math.abs(hash) <= 2 ** 31)).toBe(true)
  })

  it('looks for three grams together where there are many, and one by one where there are few', () => {
    expect(probesOf([4, 8])).toEqual([[4], [8]])
    const many = probesOf(Array.from({ length: 100 }, (_, at) => at * 4))
    expect(many).toHaveLength(12)
    expect(many[0]).toEqual([0, 4, 8])
  })
})
