import type { Database } from '@database/engine'
import type { Actor, PersonId } from '@shared/account/account.model'
import type { LocalDate } from '@shared/kernel/local-date'
import type { VolunteerAct } from '@shared/volunteer/service-state.model'
import type { VolunteerId, VolunteerStatus } from '@shared/volunteer/volunteer.model'

export type Change = {
  act: VolunteerAct
  from: VolunteerStatus | null
  to: VolunteerStatus
  on: LocalDate
  /** `null` for whatever an old register says without saying who. */
  decidedBy: Pick<Actor, 'personId'> | null
  at: Date
  reason?: string | null | undefined
  proposedBy?: PersonId | null
}

/** Write the same line into the history of each of these; what is written stays. */
export async function appendChanges(
  tx: Database,
  ids: readonly VolunteerId[],
  change: Change,
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .insertInto('volunteer_change')
    .values(
      ids.map((volunteer_id) => ({
        volunteer_id,
        act: change.act,
        from_status: change.from,
        to_status: change.to,
        on_day: change.on,
        reason: change.reason ?? null,
        proposed_by: change.proposedBy ?? null,
        decided_by: change.decidedBy?.personId ?? null,
        happened_at: change.at,
      })),
    )
    .execute()
}
