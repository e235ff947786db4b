import type { Actor, PersonId, Role } from '@shared/account/account.model'
import type { CommitteePath } from '@shared/committee/committee.model'
import { momentAt } from '@shared/kernel/local-date'
import { clearedBefore } from '@shared/lecture/clearance.rules'
import {
  areHandoutsOpen,
  isGiver,
  lastDayOfHandouts,
  mayReadHandouts,
  refusalToPutUp,
  refusalToShare,
} from '@shared/lecture/handout.rules'
import { handoutKind, listenedInWords } from '@shared/lecture/handout.wording'

const startsAt = '2026-09-10T11:00:00.000Z'
const county = '/county/' as CommitteePath
const school = '/county/school/' as CommitteePath
const other = '/other/' as CommitteePath
const lecturerId = 'lecturer' as PersonId
const talk = { lecturerId, hostPath: school }

const someone = (role: Role | null, path: CommitteePath = county, personId = 'someone'): Actor => ({
  personId: personId as PersonId,
  name: null,
  phone: null,
  grants: role ? [{ role, committeeId: 'x' as never, committeeName: '', path }] : [],
})

describe('leaving something with those who listened', () => {
  const shelf = {
    bookingStatus: 'confirmed' as const,
    startsAt,
    minutes: 90,
    handouts: [] as never[],
  }
  const at = (moment: string) => new Date(moment)

  it('waits for the end of the talk', () => {
    expect(refusalToPutUp(shelf, at('2026-09-10T12:29:59.999Z'))).toBe('NOT_OVER')
    expect(refusalToPutUp(shelf, at('2026-09-10T12:30:00.000Z'))).toBeNull()
    expect(
      refusalToPutUp({ ...shelf, bookingStatus: 'delivered' }, at('2026-09-11T00:00:00Z')),
    ).toBeNull()
  })

  it('needs a talk that took place', () => {
    const later = at('2026-09-12T00:00:00.000Z')
    for (const bookingStatus of ['requested', 'offered', 'declined', 'cancelled'] as const) {
      expect(refusalToPutUp({ ...shelf, bookingStatus }, later)).toBe('NOT_HELD')
    }
    expect(refusalToPutUp({ ...shelf, startsAt: null }, later)).toBe('NOT_HELD')
  })

  it('takes three papers and not a fourth', () => {
    const later = at('2026-09-12T00:00:00.000Z')
    expect(refusalToPutUp({ ...shelf, handouts: Array(2).fill({}) }, later)).toBeNull()
    expect(refusalToPutUp({ ...shelf, handouts: Array(3).fill({}) }, later)).toBe('TOO_MANY')
  })

  it('closes in the very moment in which the parents’ names may go, thirty days after', () => {
    const last = new Date(momentAt('2026-10-11', '00:00').getTime() - 1)
    const first = momentAt('2026-10-11', '00:00')
    expect(lastDayOfHandouts(startsAt)).toBe('2026-10-10')
    expect(areHandoutsOpen(startsAt, last)).toBe(true)
    expect(areHandoutsOpen(startsAt, first)).toBe(false)
    expect(refusalToPutUp(shelf, last)).toBeNull()
    expect(refusalToPutUp(shelf, first)).toBe('CLOSED')
    for (const moment of [last, first]) {
      expect(areHandoutsOpen(startsAt, moment)).toBe(new Date(startsAt) >= clearedBefore(moment))
    }
  })

  it('is for the lecturer and the office, and is read by the host and by who had a seat', () => {
    const lecturer = someone('lecturer', county, 'lecturer')
    const office = someone('countyOffice')
    const head = someone('schoolVerifier', school)
    const stranger = someone('countyOffice', other)
    expect([lecturer, office, head, stranger].map((one) => isGiver(talk, one))).toEqual([
      true,
      true,
      false,
      false,
    ])
    const reads = (hasSeat: boolean, actor: Actor) => mayReadHandouts(talk, hasSeat, actor)
    expect([lecturer, office, head].every((one) => reads(false, one))).toBe(true)
    expect(reads(true, someone(null))).toBe(true)
    expect(reads(false, someone(null))).toBe(false)
    expect(reads(false, stranger)).toBe(false)
    expect(mayReadHandouts({ ...talk, lecturerId: null }, false, lecturer)).toBe(false)
  })

  it('lets a voice be heard only by whose word no child can be told', () => {
    expect(refusalToShare(true, false)).toBe('NOT_HEARD')
    expect(refusalToShare(true, true)).toBeNull()
    expect(refusalToShare(false, false)).toBeNull()
  })

  it.each([
    [0, 0, '听到 0 秒'],
    [5.9, Number.POSITIVE_INFINITY, '听到 5 秒'],
    [65.2, 1231, '听到 1 分 5 秒，共 20 分 31 秒'],
  ])('says of %d of %d seconds how far one has listened', (heard, length, words) => {
    expect(listenedInWords(heard, length)).toBe(words)
  })

  it.each([
    ['mp3', 9_600_000, '录音，9.6 MB'],
    ['docx', 900, 'Word，1 KB'],
    ['pdf', 320_400, 'PDF，320 KB'],
    ['pdf', 1_250_000, 'PDF，1.3 MB'],
  ])('says what a %s of %d bytes is', (extension, byteSize, words) => {
    expect(handoutKind({ extension, byteSize })).toBe(words)
  })
})
