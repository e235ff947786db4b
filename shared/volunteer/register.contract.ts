import * as z from 'zod'
import { CommitteeId } from '@shared/committee/committee.model'
import { query, reads } from '@shared/kernel/procedure'
import { CEREMONY_OFFICES } from './ceremony.rules'
import { AwaitingVolunteer, RegisterTally, ServiceTeam, VolunteerCard } from './volunteer.model'
import { REGISTER_READERS } from './volunteer.rules'

export const cardContract = {
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
}
