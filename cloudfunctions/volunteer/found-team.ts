import { recordEvent } from '@cloud/kernel/events'
import { actsAs, holds } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { TEAM_KEEPERS } from '@shared/volunteer/team.rules'
import { findCommittee } from './place.store'
import { signedIn } from './procedures'
import { insertTeam } from './team.store'

export const foundTeam = signedIn.team.found.handler(
  async ({ input: { committeeId, charter }, context: { db, actor, now }, errors }) => {
    const at = now()
    const committee = await findCommittee(db, committeeId)
    if (!committee || !holds(actor, TEAM_KEEPERS, committee.path)) throw errors.NOT_FOUND()

    const teamId = await insertTeam(db, { ...charter, committeeId, on: localDateOf(at) })
    if (!teamId) throw errors.NAME_TAKEN()

    await recordEvent(db, {
      topic: 'team.founded',
      subject: { kind: 'serviceTeam', id: teamId },
      committeeId,
      actor,
      actingAs: actsAs(actor, TEAM_KEEPERS, committee.path),
      at,
      after: charter,
    })
    return { teamId }
  },
)
