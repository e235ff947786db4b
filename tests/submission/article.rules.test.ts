import { ArticleStatus, type Photo, Round } from '@shared/submission/article.model'
import {
  move,
  paragraphsOf,
  refusalToResubmit,
  refusalToSave,
  refusalToSubmit,
  roundOf,
  type Step,
  transitions,
  usualDueOn,
  wordsIn,
} from '@shared/submission/article.rules'
import { progressInWords } from '@shared/submission/article.wording'

describe('moving an article', () => {
  /** Every status, step and round: what leads where, written out; whatever is not here is refused. */
  const leads: Record<string, ArticleStatus> = {
    'draft submit': 'submitted',
    'submitted pass unit': 'inFirstReview',
    'inFirstReview pass first': 'inSecondReview',
    'inSecondReview pass second': 'inFinalReview',
    'inFinalReview pass final': 'accepted',
    'submitted return': 'returned',
    'inFirstReview return': 'returned',
    'inSecondReview return': 'returned',
    'inFinalReview return': 'returned',
    'accepted return': 'returned',
    'inFirstReview refuse': 'refused',
    'inSecondReview refuse': 'refused',
    'inFinalReview refuse': 'refused',
    'returned resubmit unit': 'submitted',
    'returned resubmit first': 'inFirstReview',
    'returned resubmit second': 'inSecondReview',
    'returned resubmit final': 'inFinalReview',
    'accepted publish': 'published',
    'published takeDown': 'takenDown',
  }
  const backTo: Record<Round, ArticleStatus> = {
    unit: 'submitted',
    first: 'inFirstReview',
    second: 'inSecondReview',
    final: 'inFinalReview',
  }
  const revertible: ArticleStatus[] = [
    'inFirstReview',
    'inSecondReview',
    'inFinalReview',
    'accepted',
    'returned',
    'refused',
  ]
  const cases = ArticleStatus.options.flatMap((status) =>
    (Object.keys(transitions) as Step[]).flatMap((step) =>
      Round.options.map((round) => [status, step, round] as const),
    ),
  )

  it.each(cases)('%s · %s · %s', (status, step, round) => {
    const own = roundOf(status)
    const reverted = step === 'revert' && revertible.includes(status) ? backTo[round] : undefined
    const isElsewhere = step !== 'revert' && own !== null && own !== round
    const leadsTo = leads[`${status} ${step} ${round}`] ?? leads[`${status} ${step}`]
    expect(move(status, step, round)).toBe(isElsewhere ? null : (reverted ?? leadsTo ?? null))
  })
})

describe('counting words', () => {
  it.each([
    ['', 0],
    ['关工委，五老。', 5],
    ['2026年5月 GDP 增长 3%', 8],
    ['<b>粗</b>', 3],
  ])('%s has %p', (text, words) => {
    expect(wordsIn(text)).toBe(words)
  })

  it('takes lines that say something for paragraphs', () => {
    expect(paragraphsOf('  第一段 \n\n\r\n第二段\n ')).toEqual(['第一段', '第二段'])
  })
})

describe('handing in', () => {
  const photo = (facts: Partial<Photo>): Photo => ({
    fileId: 'f' as Photo['fileId'],
    caption: '',
    showsMinors: false,
    guardiansAgreed: false,
    ...facts,
  })
  const whole = { columnId: 'c', title: '题', body: '文', bylines: ['孙强'], photos: [photo({})] }

  it.each([
    ['a whole manuscript', {}, null],
    ['one without column', { columnId: null }, 'NO_COLUMN'],
    ['one without title', { title: '' }, 'NO_TITLE'],
    ['one of blank lines', { body: ' \n ' }, 'NO_BODY'],
    ['one without byline', { bylines: [] }, 'NO_BYLINE'],
    [
      'one with children nobody asked about',
      { photos: [photo({ showsMinors: true })] },
      'GUARDIANS_NOT_ASKED',
    ],
    [
      'one with children whose guardians agreed',
      { photos: [photo({ showsMinors: true, guardiansAgreed: true })] },
      null,
    ],
  ])('%s', (_, facts, refusal) => {
    expect(refusalToSubmit('draft', { ...whole, ...facts })).toBe(refusal)
  })

  it('is done once', () => {
    expect(refusalToSubmit('submitted', whole)).toBe('NOT_WITH_AUTHOR')
    expect(refusalToResubmit('inFirstReview', whole, [], [])).toBe('NOT_WITH_AUTHOR')
  })

  it('waits until every note is worked through', () => {
    expect(refusalToResubmit('returned', whole, [1, 2], [1])).toBe('NOTES_LEFT')
    expect(refusalToResubmit('returned', whole, [1, 2], [2, 1])).toBeNull()
  })

  it('settles the names', () => {
    const returned = { status: 'returned' as const, bylines: ['孙强'], solicitationId: null }
    const same = { bylines: ['孙强'], solicitationId: null }
    const other = { bylines: ['孙强', '李红'], solicitationId: null }
    expect(refusalToSave(returned, same)).toBeNull()
    expect(refusalToSave(returned, other)).toBe('BYLINES_LOCKED')
    expect(refusalToSave({ ...returned, status: 'draft' }, other)).toBeNull()
    expect(refusalToSave({ ...returned, status: 'accepted' }, same)).toBe('NOT_WITH_AUTHOR')
  })

  it('settles which 征稿 it answers', () => {
    const given = { bylines: ['孙强'], solicitationId: 'a' }
    const returned = { ...given, status: 'returned' as const }
    expect(refusalToSave(returned, given)).toBeNull()
    expect(refusalToSave(returned, { ...given, solicitationId: null })).toBe('SOLICITATION_LOCKED')
    expect(
      refusalToSave({ ...returned, status: 'draft' }, { ...given, solicitationId: 'b' }),
    ).toBeNull()
  })
})

describe('telling an author where the article stands', () => {
  const told = {
    unit: { name: '江畔社区' },
    desk: { name: '靖江市' },
    notes: 2,
    dueDay: '11月27日（周五）',
    reason: '已经登过',
  }

  it('says who looks at it and how long that usually takes', () => {
    const sentence = progressInWords({ ...told, status: 'inFirstReview' })
    expect(sentence).toBe('靖江市关工办在看（初审），一般 5 个工作日，最晚11月27日（周五）前有回音')
  })

  it('says 需要您处理 only when it is true', () => {
    const sentences = ArticleStatus.options.map(
      (status) => [status, progressInWords({ ...told, status })] as const,
    )
    const asking = sentences.filter(([, words]) => words.includes('需要您处理'))
    expect(asking.map(([status]) => status)).toEqual(['returned'])
  })

  it('says why it was refused', () => {
    expect(progressInWords({ ...told, status: 'refused' })).toContain('已经登过')
  })

  it('counts five working days over a holiday', () => {
    const table = { off: new Set(['2026-10-01', '2026-10-02']), worked: new Set<string>() }
    expect(usualDueOn('2026-09-29', table)).toBe('2026-10-08')
  })
})
