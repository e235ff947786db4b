import { recordEvent } from '@cloud/kernel/events'
import type { Database } from '@database/engine'
import type { Actor, PersonId } from '@shared/account/account.model'
import { actsAs, holds } from '@shared/account/account.rules'
import { type LocalDate, localDateOf } from '@shared/kernel/local-date'
import { type Move, transitions } from '@shared/volunteer/service-state.rules'
import { REGISTER_READERS } from '@shared/volunteer/volunteer.rules'
import { type Member, moveMember } from './member.store'

/** Whoever keeps the register here sees a member, and so does the member; to others there is none. */
export const maySee = (member: Member, actor: Actor): boolean =>
  member.personId === actor.personId || holds(actor, REGISTER_READERS, member.villagePath)

type Step = {
  actor: Actor
  at: Date
  on?: LocalDate | undefined
  reason?: string | undefined
  proposedBy?: PersonId
}

/** Move a member and write it into the log of events, whose notices tell them. */
export async function moveAndRecord(
  tx: Database,
  member: Member,
  move: Move,
  { actor, at, on = localDateOf(at), reason, proposedBy }: Step,
) {
  const moved = await moveMember(tx, member, move, {
    actor,
    at,
    on,
    reason,
    ...(proposedBy && { proposedBy }),
  })
  const isOwn = member.personId === actor.personId
  const actingAs = isOwn ? undefined : actsAs(actor, transitions[move].offices, member.villagePath)
  await recordEvent(tx, {
    topic: `volunteer.${move}`,
    subject: { kind: 'volunteer', id: member.id },
    committeeId: member.villageId,
    actor,
    ...(actingAs && { actingAs }),
    at,
    before: { status: member.status },
    after: moved,
    payload: { isOwn, on },
  })
  return moved
}
