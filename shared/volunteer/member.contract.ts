import * as z from 'zod'
import { LocalDate } from '@shared/kernel/local-date'
import { command, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { Reason } from '@shared/kernel/text'
import { AwayReason } from './absence.model'
import { AWAY_ALREADY, absenceRefusalMessages, NOT_AWAY } from './absence.wording'
import { type Move, transitions } from './service-state.rules'
import { DAY_TO_COME, moveRefusalMessages } from './service-state.wording'
import { VolunteerId, VolunteerStatus } from './volunteer.model'

const Moved = z.object({ id: VolunteerId, status: VolunteerStatus })
const byOffice = (move: Move) =>
  writes(transitions[move].offices).errors(refusals(moveRefusalMessages)).output(Moved)
const byThemselvesToo = () => writes('signedIn').errors(refusals(moveRefusalMessages)).output(Moved)

const one = { volunteerId: VolunteerId }
const withReason = command({ ...one, reason: Reason })

/** What happens to a member of the register; striking off is a matter of its own. */
export const memberContract = {
  /** Paused: no work is offered, the place on the register stays. */
  suspend: byOffice('suspend').input(withReason),
  resume: byOffice('resume').input(withReason),
  reportDeath: byOffice('reportDeath')
    .errors(refusals(DAY_TO_COME))
    .input(command({ ...one, on: LocalDate })),

  /** Back on the register after leaving or being struck off, with the old number. */
  readmit: byOffice('readmit').input(withReason),

  /** V-14: a member leaves and need not say why; the office that does it for them must. */
  leave: byThemselvesToo().input(command({ ...one, reason: Reason.optional() })),

  /** O-07: away from one day to another; from that day on no work is offered. */
  goAway: byThemselvesToo()
    .errors(refusals({ ...absenceRefusalMessages, ...AWAY_ALREADY }))
    .input(command({ ...one, startsOn: LocalDate, backOn: LocalDate, why: AwayReason })),

  /** Back again, or not going after all. */
  comeBack: byThemselvesToo().errors(refusals(NOT_AWAY)).input(command(one)),
}
