import type { Actor, Role } from '@shared/account/account.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import { refusalToRegister, refusalToVerify } from '@shared/submission/adoption.rules'
import { numbersAfter, refusalToIssue, refusalToPick } from '@shared/submission/briefing.rules'
import { numbersInWords } from '@shared/submission/briefing.wording'

const county = '1.2.' as CommitteePath

function actor(personId: string, role?: Role, path: CommitteePath = county, name = '某人'): Actor {
  const grants = role ? [{ role, committeeId: 'c' as CommitteeId, committeeName: '县', path }] : []
  return { personId: personId as Actor['personId'], name, phone: null, grants }
}

describe('registering an adoption', () => {
  const proof = { adoptedOn: '2026-05-20', issue: '第5期', url: '', photoId: null }

  it.each([
    ['a published article', 'published', proof, null],
    ['an accepted one', 'accepted', proof, null],
    ['one under review', 'inFinalReview', proof, 'NOT_ACCEPTED'],
    ['a day to come', 'published', { ...proof, adoptedOn: '2026-06-02' }, 'NOT_YET'],
    ['nothing to look up', 'published', { ...proof, issue: '' }, 'NO_PROOF'],
    ['a site', 'published', { ...proof, issue: '', url: 'https://example.org' }, null],
  ] as const)('%s', (_, status, said, refusal) => {
    expect(refusalToRegister({ status }, said, '2026-06-01')).toBe(refusal)
  })

  it('is verified by somebody else, once', () => {
    const reported = { status: 'reported' as const, reportedBy: 'a' }
    expect(refusalToVerify(reported, 'b')).toBeNull()
    expect(refusalToVerify(reported, 'a')).toBe('OWN_REPORT')
    expect(refusalToVerify({ ...reported, status: 'verified' }, 'b')).toBe('ALREADY_JUDGED')
  })
})

describe('numbering briefings', () => {
  it('T-BRIEF-1: after 2024年第4期·总第522期 comes 2024年第5期·总第523期', () => {
    const next = numbersAfter({ year: 2024, issueNumber: 4, serialNumber: 522 }, 2024)
    expect(numbersInWords(next)).toBe('2024年第5期·总第523期')
  })

  it('T-BRIEF-2: after 第40期·总第558期 the new year begins with 第1期·总第559期', () => {
    const next = numbersAfter({ year: 2024, issueNumber: 40, serialNumber: 558 }, 2025)
    expect(numbersInWords(next)).toBe('2025年第1期·总第559期')
  })

  it('is done by signing, not by whoever compiled it', () => {
    const compiled = {
      status: 'compiling' as const,
      path: county,
      compiledBy: 'o',
      items: 2,
      takenDown: 0,
    }
    const last = { year: 2026, issueNumber: 5, serialNumber: 565 }
    const chief = actor('c', 'chiefEditor')
    expect(refusalToIssue(compiled, last, chief, 2026)).toBeNull()
    expect(refusalToIssue({ ...compiled, compiledBy: 'c' }, last, chief, 2026)).toBe(
      'OWN_COMPILATION',
    )
    expect(refusalToIssue({ ...compiled, takenDown: 1 }, last, chief, 2026)).toBe(
      'ARTICLE_TAKEN_DOWN',
    )
    expect(refusalToIssue({ ...compiled, items: 0 }, last, chief, 2026)).toBe('NOTHING_IN_IT')
    expect(refusalToIssue({ ...compiled, status: 'issued' }, last, chief, 2026)).toBe(
      'ALREADY_ISSUED',
    )
    expect(refusalToIssue(compiled, last, chief, 2025)).toBe('YEAR_BEHIND')
  })

  it('picks what is published and in no other issue', () => {
    const free = { id: 'a', published: true, pickedElsewhere: false }
    expect(refusalToPick(['a'], [free])).toBeNull()
    expect(refusalToPick(['a', 'b'], [free])).toBe('NOT_PUBLISHED')
    expect(refusalToPick(['a'], [{ ...free, pickedElsewhere: true }])).toBe('ALREADY_PICKED')
  })
})
