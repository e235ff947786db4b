import { NOTHING_KNOWN } from '@shared/sponsorship/disclosure.rules'
import type { FeedbackStatus } from '@shared/sponsorship/feedback.model'
import {
  dueOn,
  owes,
  refusalToPass,
  refusalToSpeak,
  refusalToTell,
  remindedOn,
  termAskedOn,
  termBefore,
  termOn,
} from '@shared/sponsorship/feedback.rules'
import type { LetterDirection, LetterStatus } from '@shared/sponsorship/letter.model'
import {
  MOST_WAITING,
  refusalToForward,
  refusalToReadOut,
  refusalToWrite,
} from '@shared/sponsorship/letter.rules'

const open = { consented: ['limitedProfile' as const] }
const shut = { consented: [] }

describe('keeping the school calendar', () => {
  it.each([
    ['2026-09-01', '2026-autumn'],
    ['2026-12-31', '2026-autumn'],
    ['2027-01-31', '2026-autumn'],
    ['2027-02-01', '2027-spring'],
    ['2027-08-31', '2027-spring'],
  ])('%s lies in %s', (day, term) => {
    expect(termOn(day)).toBe(term)
  })

  it.each([
    ['2027-01-09', '2026-spring'],
    ['2027-01-10', '2026-autumn'],
    ['2027-06-24', '2026-autumn'],
    ['2027-06-25', '2027-spring'],
    ['2027-11-22', '2027-spring'],
  ])('on %s the words of %s are asked for', (day, term) => {
    expect(termAskedOn(day)).toBe(term)
  })

  it('reminds before the day that was promised, and goes back term by term', () => {
    for (const term of ['2026-autumn', '2027-spring'] as const) {
      expect(remindedOn(term) < dueOn(term)).toBe(true)
    }
    expect(termBefore('2027-spring')).toBe('2026-autumn')
    expect(termBefore('2026-autumn')).toBe('2026-spring')
  })

  it('asks nothing of a pair that began after the reminder', () => {
    expect(owes('2026-autumn', '2027-01-09')).toBe(true)
    expect(owes('2026-autumn', '2027-01-10')).toBe(false)
  })
})

describe('speaking to a sponsor', () => {
  it('needs an agreement in force, consent ③ and harmless words, in this order', () => {
    const say = (file: typeof open | typeof shut, status: 'signing' | 'effective' | 'ended') =>
      refusalToSpeak(file, status, '13800001234', NOTHING_KNOWN)
    expect(say(shut, 'ended')).toBe('NOT_IN_FORCE')
    expect(say(open, 'signing')).toBe('NOT_IN_FORCE')
    expect(say(shut, 'effective')).toBe('CONSENT_MISSING')
    expect(say(open, 'effective')).toBe('PHONE_INSIDE')
    expect(refusalToSpeak(open, 'effective', '谢谢您', NOTHING_KNOWN)).toBeNull()
  })

  it.each<[string, FeedbackStatus | null, string | null]>([
    ['2026-autumn', null, null],
    ['2026-autumn', 'submitted', null],
    ['2026-autumn', 'returned', null],
    ['2026-autumn', 'shown', 'ALREADY_READ'],
    ['2026-spring', null, null],
    ['2025-autumn', null, 'WRONG_TERM'],
    ['2027-spring', null, 'WRONG_TERM'],
  ])('telling about %s while it is %s: %s', (term, standing, refusal) => {
    expect(refusalToTell({ term: term as '2026-autumn', standing }, '2026-11-22')).toBe(refusal)
  })

  it('is passed on by the office once, while consent ③ holds', () => {
    expect(refusalToPass(open, true)).toBeNull()
    expect(refusalToPass(open, false)).toBe('ALREADY_READ')
    expect(refusalToPass(shut, true)).toBe('CONSENT_MISSING')
  })
})

describe('writing letters', () => {
  const withPhoto = { consented: ['limitedProfile' as const, 'media' as const] }

  it.each([
    ['sponsor', withPhoto, 'NO_PHOTO'],
    ['teacher', open, 'NO_PHOTO'],
    ['teacher', withPhoto, null],
    ['guardian', withPhoto, null],
  ] as const)('with a photo from the %s: %j gives %s', (writer, file, refusal) => {
    expect(refusalToWrite(file, { writer, hasPhoto: true, waiting: 0 })).toBe(refusal)
  })

  it('waits when too many wait already', () => {
    const letter = { writer: 'sponsor', hasPhoto: false } as const
    expect(refusalToWrite(open, { ...letter, waiting: MOST_WAITING - 1 })).toBeNull()
    expect(refusalToWrite(open, { ...letter, waiting: MOST_WAITING })).toBe('TOO_MANY_WAITING')
  })

  it.each<[LetterStatus, string | null]>([
    ['submitted', null],
    ['returned', 'ALREADY_READ'],
    ['forwarded', 'ALREADY_READ'],
  ])('goes on from %s: %s', (status, refusal) => {
    expect(refusalToForward(open, { status, hasPhoto: false })).toBe(refusal)
  })

  it('stays when a consent was taken back meanwhile', () => {
    expect(refusalToForward(shut, { status: 'submitted', hasPhoto: false })).toBe('CONSENT_MISSING')
    expect(refusalToForward(open, { status: 'submitted', hasPhoto: true })).toBe('NO_PHOTO')
    expect(refusalToForward(withPhoto, { status: 'submitted', hasPhoto: true })).toBeNull()
  })

  it.each<[LetterStatus, LetterDirection, boolean, string | null]>([
    ['forwarded', 'toStudent', false, null],
    ['forwarded', 'toStudent', true, 'ALREADY_READ_OUT'],
    ['submitted', 'toStudent', false, 'NOT_HERE'],
    ['returned', 'toStudent', false, 'NOT_HERE'],
    ['forwarded', 'toSponsor', false, 'NOT_HERE'],
  ])('%s %s read out %s: %s', (status, direction, readOut, refusal) => {
    expect(refusalToReadOut({ status, direction, readOut })).toBe(refusal)
  })
})
