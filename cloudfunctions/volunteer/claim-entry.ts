import { recordEvent } from '@cloud/kernel/events'
import { refusalToClaim } from '@shared/volunteer/entry.rules'
import { findTies, handOver, listProvenPhones, lockUnclaimed } from './claim.store'
import { signedIn } from './procedures'

export const claimEntry = signedIn.entry.claim.handler(
  async ({ input: { name }, context: { db, actor, now }, errors }) => {
    const at = now()

    const [proven] = await listProvenPhones(db, actor.personId)
    const records = proven ? await lockUnclaimed(db, name, proven.phone) : []
    const [from] = records
    const ties = from
      ? await findTies(db, from, actor.personId)
      : { hasOwn: false, decidedIt: false }

    const provenAt = proven?.provenAt ?? null
    const refusal = refusalToClaim({ provenAt, records: records.length, ...ties }, at)
    if (refusal) throw errors[refusal]()
    if (!from) throw errors.NOTHING_TO_CLAIM()

    const claimed = await handOver(db, from, actor.personId, at)

    await recordEvent(db, {
      topic: 'volunteer.claimed',
      subject: { kind: 'person', id: from },
      committeeId: null,
      actor,
      at,
      before: { personId: from },
      after: { personId: actor.personId },
      payload: { fromPersonId: from },
    })
    return claimed
  },
)
