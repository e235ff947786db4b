import { jurisdictions } from '@shared/account/account.rules'
import { MENTORSHIP_OFFICES } from '@shared/sponsorship/mentorship.rules'
import { listMentorships, listMentorshipsOf } from './mentorship.store'
import { tallyMentorships } from './mentorship-tally.store'
import { signedIn } from './procedures'

export const listMentorshipsOfMyArea = signedIn.mentorship.list.handler(
  ({ input, context: { db, actor } }) =>
    listMentorships(db, { ...input, paths: jurisdictions(actor, MENTORSHIP_OFFICES) }),
)

export const tallyMentorshipsOfMyArea = signedIn.mentorship.tally.handler(
  ({ input: { year }, context: { db, actor } }) =>
    tallyMentorships(db, jurisdictions(actor, MENTORSHIP_OFFICES), year),
)

export const listMyMentorships = signedIn.mentorship.listMine.handler(
  ({ context: { db, actor } }) => listMentorshipsOf(db, actor.personId),
)
