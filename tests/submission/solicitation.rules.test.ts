import {
  refusalToAnswer,
  refusalToEnd,
  refusalToPutOff,
  refusalToSolicit,
  statusOf,
} from '@shared/submission/solicitation.rules'
import { solicitationInWords } from '@shared/submission/solicitation.wording'

const today = '2026-06-01'
const closedAt = new Date('2026-05-30T02:00:00.000Z')

describe('soliciting articles', () => {
  it('counts the last day as open', () => {
    expect(statusOf({ dueOn: '2026-06-01', closedAt: null }, today)).toBe('open')
    expect(statusOf({ dueOn: '2026-05-31', closedAt: null }, today)).toBe('past')
    expect(statusOf({ dueOn: '2026-06-30', closedAt }, today)).toBe('closed')
  })

  it.each([
    ['today', '2026-06-01', 1, 'DUE_TOO_SOON'],
    ['tomorrow', '2026-06-02', 1, null],
    ['half a year away', '2026-12-01', 1, null],
    ['later than that', '2026-12-02', 1, 'DUE_TOO_FAR'],
    ['asking nobody', '2026-06-20', 0, 'NOBODY_ASKED'],
  ])('%s', (_, dueOn, units, refusal) => {
    expect(refusalToSolicit({ dueOn, units }, today)).toBe(refusal)
  })

  it('is put off, also when its day has passed, but not once it was ended', () => {
    const past = { dueOn: '2026-05-31', closedAt: null }
    expect(refusalToPutOff(past, '2026-06-10', today)).toBeNull()
    expect(refusalToPutOff(past, '2026-06-01', today)).toBe('DUE_TOO_SOON')
    expect(refusalToPutOff({ ...past, dueOn: '2026-06-20' }, '2026-06-20', today)).toBe('NOT_LATER')
    expect(refusalToPutOff(past, '2027-06-10', today)).toBe('DUE_TOO_FAR')
    expect(refusalToPutOff({ ...past, closedAt }, '2026-06-10', today)).toBe('CLOSED_EARLY')
  })

  it('is ended early only while it is open', () => {
    expect(refusalToEnd({ dueOn: '2026-06-01', closedAt: null }, today)).toBeNull()
    expect(refusalToEnd({ dueOn: '2026-05-31', closedAt: null }, today)).toBe('NOT_OPEN')
    expect(refusalToEnd({ dueOn: '2026-06-20', closedAt }, today)).toBe('NOT_OPEN')
  })

  it('takes articles that are in time and short enough', () => {
    expect(refusalToAnswer({ status: 'open', mostWords: 3_000 }, 3_000)).toBeNull()
    expect(refusalToAnswer({ status: 'open', mostWords: 3_000 }, 3_001)).toBe('TOO_MANY_WORDS')
    expect(refusalToAnswer({ status: 'open', mostWords: null }, 9_999)).toBeNull()
    expect(refusalToAnswer({ status: 'past', mostWords: null }, 1)).toBe('SOLICITATION_OVER')
  })

  it('says that articles are welcome without it', () => {
    const told = { dueDay: '6月20日', desk: { name: '靖江市' }, closeReason: '稿件够了' }
    expect(solicitationInWords({ ...told, status: 'open' })).toBe('靖江市关工办征稿，6月20日截止')
    expect(solicitationInWords({ ...told, status: 'past' })).toContain('照样可以投')
    expect(solicitationInWords({ ...told, status: 'closed' })).toContain('原因：稿件够了')
  })
})
