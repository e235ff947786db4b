import { type Actor, Role } from '@shared/account/account.model'
import type { CommitteePath } from '@shared/committee/committee.model'
import { VolunteerAct } from '@shared/volunteer/service-state.model'
import {
  isOnRegister,
  type Movable,
  type Move,
  refusalToMove,
  transitions,
} from '@shared/volunteer/service-state.rules'
import { VolunteerStatus } from '@shared/volunteer/volunteer.model'
import { countsAsEnrolledElder } from '@shared/volunteer/volunteer.rules'

const village = '1.2.3.' as CommitteePath
const moves = VolunteerAct.options.filter(
  (act): act is Move => act !== 'approve' && act !== 'enter',
)
const actor = (role: Role, path = '1.2.' as CommitteePath, id = 'office'): Actor => ({
  personId: id as Actor['personId'],
  name: null,
  phone: null,
  grants: [{ role, committeeId: 'c' as never, committeeName: '', path }],
})
const volunteer = (status: VolunteerStatus): Movable => ({
  status,
  personId: 'elder',
  villagePath: village,
  hasSworn: true,
})
const offices: Record<Move, readonly Role[]> = {
  swear: ['townshipReviewer'],
  goAway: ['villageClerk', 'townshipReviewer'],
  comeBack: ['villageClerk', 'townshipReviewer'],
  suspend: ['townshipReviewer'],
  resume: ['townshipReviewer'],
  strikeOff: ['townshipReviewer', 'countyOffice', 'director'],
  leave: ['villageClerk', 'townshipReviewer'],
  reportDeath: ['villageClerk', 'townshipReviewer'],
  readmit: ['townshipReviewer'],
}
const told = { reason: '两年没有参加活动', proposedBy: 'clerk' }

/** Written out by hand from O-05, so that the table is judged and not repeated. */
const legal: Record<Move, VolunteerStatus[]> = {
  swear: ['awaitingOath'],
  goAway: ['enrolled'],
  comeBack: ['away'],
  suspend: ['enrolled', 'away'],
  resume: ['suspended'],
  strikeOff: ['enrolled', 'away', 'suspended'],
  leave: ['awaitingOath', 'enrolled', 'away', 'suspended'],
  reportDeath: ['awaitingOath', 'enrolled', 'away', 'suspended'],
  readmit: ['left', 'struckOff'],
}

describe('living on the register (O-05)', () => {
  it.each(
    moves.flatMap((move) => VolunteerStatus.options.map((status) => [move, status] as const)),
  )('%s from %s is as the law has it', (move, status) => {
    const refusal = refusalToMove(volunteer(status), move, actor('townshipReviewer'), told)
    expect(refusal).toBe(legal[move].includes(status) ? null : 'NOT_FROM_HERE')
  })

  it('lets nobody return from death, and from no state stay where one is', () => {
    for (const { from, to } of Object.values(transitions)) {
      expect(from).not.toContain('deceased')
      expect(from).not.toContain(to)
    }
  })

  it('counts whoever is away or paused as on the register, and nobody who is gone', () => {
    expect(VolunteerStatus.options.filter(isOnRegister)).toEqual(['enrolled', 'away', 'suspended'])
    expect(countsAsEnrolledElder({ status: 'away', joinsAs: 'elder' })).toBe(true)
    expect(countsAsEnrolledElder({ status: 'struckOff', joinsAs: 'elder' })).toBe(false)
  })

  it.each(moves)('lets %s be done only by its offices in their own jurisdiction', (move) => {
    const [from] = legal[move]
    const one = volunteer(from as VolunteerStatus)
    const strangers = Role.options.filter((role) => !offices[move].includes(role))
    for (const role of strangers) {
      expect(refusalToMove(one, move, actor(role), told)).toBe('NOT_YOURS_TO_DECIDE')
    }
    const elsewhere = actor('townshipReviewer', '1.9.' as CommitteePath)
    expect(refusalToMove(one, move, elsewhere, told)).toBe('NOT_YOURS_TO_DECIDE')
  })

  it.each(moves)(
    'lets the volunteer do %s themselves only where it is their own affair',
    (move) => {
      const [from] = legal[move]
      const self = actor('townshipReviewer', '1.2.' as CommitteePath, 'elder')
      const refusal = refusalToMove(volunteer(from as VolunteerStatus), move, self, told)
      expect(refusal).toBe(['goAway', 'comeBack', 'leave'].includes(move) ? null : 'YOUR_OWN')
    },
  )

  it('asks the office why, but never the volunteer who leaves (V-14)', () => {
    const office = actor('townshipReviewer')
    for (const move of ['suspend', 'resume', 'leave', 'readmit', 'strikeOff'] as const) {
      const one = volunteer(legal[move][0] as VolunteerStatus)
      expect(refusalToMove(one, move, office, { proposedBy: 'clerk' })).toBe('SAY_WHY')
    }
    const self = actor('volunteer', village, 'elder')
    expect(refusalToMove(volunteer('enrolled'), 'leave', self)).toBeNull()
  })

  it('takes two people to strike somebody off (O-06)', () => {
    const office = actor('townshipReviewer')
    const strike = (proposedBy: string | null) =>
      refusalToMove(volunteer('enrolled'), 'strikeOff', office, { ...told, proposedBy })
    expect(strike(null)).toBe('TWO_PEOPLE')
    expect(strike('office')).toBe('TWO_PEOPLE')
    expect(strike('clerk')).toBeNull()
  })

  it('sends whoever never swore to apply anew', () => {
    const one = { ...volunteer('left'), hasSworn: false }
    expect(refusalToMove(one, 'readmit', actor('townshipReviewer'), told)).toBe('NEVER_SWORN')
  })
})
