import type { Actor, Role } from '@shared/account/account.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import type { Round } from '@shared/submission/article.model'
import {
  CHECKS,
  type Judged,
  maySee,
  refusalOfDueDay,
  refusalToDecide,
  refusalToExtend,
  refusalToPass,
  refusalToRevert,
  refusalToVouch,
} from '@shared/submission/review.rules'

const county = '1.2.' as CommitteePath
const village = '1.2.3.' as CommitteePath

function actor(personId: string, role?: Role, path: CommitteePath = county, name = '某人'): Actor {
  const grants = role ? [{ role, committeeId: 'c' as CommitteeId, committeeName: '县', path }] : []
  return { personId: personId as Actor['personId'], name, phone: null, grants }
}

const article: Judged = {
  status: 'inFirstReview',
  authorId: 'author',
  bylines: ['孙强'],
  unitPath: village,
  deskPath: county,
  version: 1,
  important: false,
}

describe('signing', () => {
  const seen = { round: 'first', version: 1 } as const
  const editor = actor('e', 'editor')
  const signed = (round: Round, decidedBy: string) => ({
    round,
    decidedBy,
    outcome: 'passed' as const,
  })

  it.each([
    ['the editor', editor, article, [], null],
    ['an editor of the city above', actor('e', 'editor', '1.' as CommitteePath), article, [], null],
    [
      'an editor elsewhere',
      actor('e', 'editor', '1.9.' as CommitteePath),
      article,
      [],
      'NOT_YOUR_ROUND',
    ],
    [
      'the senior editor in the first round',
      actor('s', 'seniorEditor'),
      article,
      [],
      'NOT_YOUR_ROUND',
    ],
    ['the author, though editor', actor('author', 'editor'), article, [], 'OWN_ARTICLE'],
    [
      'an editor whose name stands on it',
      actor('e', 'editor', county, '孙强'),
      article,
      [],
      'OWN_ARTICLE',
    ],
    [
      'an editor who signed it off for the unit',
      editor,
      article,
      [signed('unit', 'e')],
      'SIGNED_ELSEWHERE',
    ],
    [
      'an editor who returned it in this round before',
      editor,
      article,
      [{ ...signed('first', 'e'), outcome: 'returned' as const }],
      null,
    ],
    ['an editor who looks at an old version', editor, { ...article, version: 2 }, [], 'MOVED_ON'],
    [
      'an editor who comes late',
      editor,
      { ...article, status: 'inSecondReview' as const },
      [],
      'MOVED_ON',
    ],
  ] as const)('%s', (_, who, what, standing, refusal) => {
    expect(refusalToDecide(what, standing, seen, who)).toBe(refusal)
  })

  it('of a unit is for its head or the parent’s, never for the author', () => {
    const submitted = { ...article, status: 'submitted' as const }
    const unit = { round: 'unit', version: 1 } as const
    const head = actor('h', 'villageClerk', village)
    expect(refusalToDecide(submitted, [], unit, head)).toBeNull()
    expect(refusalToDecide({ ...submitted, authorId: 'h' }, [], unit, head)).toBe('OWN_ARTICLE')
    expect(refusalToDecide(submitted, [], unit, actor('o', 'countyOffice'))).toBeNull()
  })

  it('wants every tick, and reading aloud where it is important', () => {
    const all = { checks: CHECKS.first, proofread: true, readAloud: false }
    expect(refusalToPass({ important: false }, 'first', all)).toBeNull()
    expect(refusalToPass({ important: true }, 'first', all)).toBe('NOT_READ_ALOUD')
    expect(refusalToPass({ important: false }, 'first', { ...all, proofread: false })).toBe(
      'NOT_PROOFREAD',
    )
    expect(refusalToPass({ important: false }, 'second', all)).toBe('CHECKS_LEFT')
    expect(
      refusalToPass({ important: true }, 'unit', {
        checks: [],
        proofread: false,
        readAloud: false,
      }),
    ).toBeNull()
  })

  it('shows a draft to nobody but its author', () => {
    const draft = { ...article, status: 'draft' as const }
    expect(maySee(draft, actor('author'))).toBe(true)
    expect(maySee(draft, editor)).toBe(false)
    expect(maySee(article, editor)).toBe(true)
    expect(maySee(article, actor('stranger'))).toBe(false)
  })

  it('is taken back by whoever signed last, while nothing was built on it', () => {
    const passed = { ...signed('first', 'e'), isLast: true, version: 1 }
    const moved = { ...article, status: 'inSecondReview' as const }
    expect(refusalToRevert(moved, passed, editor)).toBeNull()
    expect(refusalToRevert(moved, passed, actor('x', 'editor'))).toBe('NOT_YOUR_DECISION')
    expect(refusalToRevert(moved, { ...passed, isLast: false }, editor)).toBe('NOT_THE_LAST')
    const out = { ...article, status: 'published' as const }
    const final = { ...signed('final', 'e'), isLast: true, version: 1 }
    expect(refusalToRevert(out, final, editor)).toBe('TOO_LATE_TO_REVERT')
    const returned = { ...passed, outcome: 'returned' as const }
    expect(refusalToRevert({ ...article, version: 2 }, returned, editor)).toBe('TOO_LATE_TO_REVERT')
  })

  it('gives a revision a day between tomorrow and two months', () => {
    expect(refusalOfDueDay('2026-06-01', '2026-06-01')).toBe('DUE_TOO_EARLY')
    expect(refusalOfDueDay('2026-06-02', '2026-06-01')).toBeNull()
    expect(refusalOfDueDay('2026-08-01', '2026-06-01')).toBe('DUE_TOO_LATE')
    const owed = {
      ...article,
      status: 'returned' as const,
      returnedFrom: 'first' as const,
      dueOn: '2026-06-08',
    }
    expect(refusalToExtend(owed, '2026-06-10', editor, '2026-06-01')).toBeNull()
    expect(refusalToExtend(owed, '2026-06-08', editor, '2026-06-01')).toBe('NOT_LATER')
    expect(refusalToExtend(owed, '2026-06-10', actor('s', 'seniorEditor'), '2026-06-01')).toBe(
      'NOT_YOUR_ROUND',
    )
    expect(
      refusalToExtend({ ...owed, returnedFrom: null }, '2026-06-10', editor, '2026-06-01'),
    ).toBe('NOT_RETURNED')
  })

  it('stands in for the machine only where it was unsure', () => {
    const accepted = { ...article, status: 'accepted' as const }
    const chief = actor('c', 'chiefEditor')
    expect(refusalToVouch(accepted, 'review', chief)).toBeNull()
    expect(refusalToVouch(accepted, 'risky', chief)).toBe('CHECK_NOT_UNSURE')
    expect(refusalToVouch(accepted, 'pending', chief)).toBe('CHECK_NOT_UNSURE')
    expect(refusalToVouch(article, 'review', chief)).toBe('NOT_ACCEPTED')
    expect(refusalToVouch(accepted, 'review', editor)).toBe('NOT_YOUR_ROUND')
  })
})
