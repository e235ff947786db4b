import * as z from 'zod'
import { CommitteeId } from '@shared/committee/committee.model'
import { PageQuery, pageOf } from '@shared/kernel/page'
import { query, reads } from '@shared/kernel/procedure'
import { optionalLine } from '@shared/kernel/text'
import { ElderKind } from './application.model'
import { CEREMONY_OFFICES } from './ceremony.rules'
import { RegisterLine, StateCount, VolunteerFile } from './register.model'
import { TeamId } from './team.model'
import {
  AwaitingVolunteer,
  CardToken,
  RegisterTally,
  ServiceTeam,
  VerifiedCard,
  VolunteerCard,
  VolunteerId,
  VolunteerStatus,
} from './volunteer.model'
import { REGISTER_READERS } from './volunteer.rules'

export const cardContract = {
  /** V-10: is this card good? Only while its member is on the register. */
  verify: reads('public')
    .input(query({ token: CardToken }))
    .output(VerifiedCard),

  /** The caller's own card, once they have sworn. */
  get: reads('signedIn').input(query({})).output(VolunteerCard),
}

export const registerContract = {
  /** Who waits for the oath at a committee or below it and is in no coming ceremony, the longest first. */
  listAwaiting: reads(CEREMONY_OFFICES)
    .input(query({ committeeId: CommitteeId }))
    .output(z.array(AwaitingVolunteer)),

  /** What the register counts at a committee and below it, and its service teams (S4). */
  tally: reads(REGISTER_READERS)
    .input(query({ committeeId: CommitteeId }))
    .output(z.object({ tally: RegisterTally, teams: z.array(ServiceTeam) })),

  /** O-05: the register of a committee and below it by name, masked, page by page. */
  list: reads(REGISTER_READERS)
    .input(
      query({
        ...PageQuery,
        committeeId: CommitteeId,
        /** The beginning of the name: 「王」, 「王桂」. */
        name: optionalLine('姓名', { max: 20 }).optional(),
        status: VolunteerStatus.optional(),
        mainElderKind: ElderKind.optional(),
        teamId: TeamId.optional(),
        /** Who came onto the register in this year. */
        enrolledIn: z.int().min(1990).max(2100).optional(),
      }),
    )
    .output(pageOf(RegisterLine)),

  /** How many are in each state at a committee and below it. */
  countStates: reads(REGISTER_READERS)
    .input(query({ committeeId: CommitteeId }))
    .output(StateCount),

  /** One member's file in full, to their office. The look is written down. */
  get: reads(REGISTER_READERS)
    .input(query({ volunteerId: VolunteerId }))
    .output(VolunteerFile),

  /** The caller's own file; `null` before anybody approved them. */
  mine: reads('signedIn').input(query({})).output(VolunteerFile.nullable()),
}
