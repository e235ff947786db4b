import type { Context } from '@cloud/kernel/context'
import { recordEvent } from '@cloud/kernel/events'
import type { Database } from '@database/engine'
import type { Actor, PersonId } from '@shared/account/account.model'
import { actsAs, holds } from '@shared/account/account.rules'
import { type LocalDate, localDateOf } from '@shared/kernel/local-date'
import {
  type Move,
  type MoveRefusal,
  refusalToMove,
  transitions,
} from '@shared/volunteer/service-state.rules'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'
import { REGISTER_READERS } from '@shared/volunteer/volunteer.rules'
import { lockMember, type Member, moveMember } from './member.store'
import { signedIn } from './procedures'

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

type Deciding = Pick<Context, 'db' | 'now'> & { actor: Actor }
type Told = { volunteerId: VolunteerId; reason?: string | undefined; on?: LocalDate }
type Errors = Record<MoveRefusal | 'NOT_FOUND', () => Error>

async function decide({ db, actor, now }: Deciding, move: Move, told: Told, errors: Errors) {
  const member = await lockMember(db, told.volunteerId)
  if (!member || !maySee(member, actor)) throw errors.NOT_FOUND()

  const refusal = refusalToMove(member, move, actor, told)
  if (refusal) throw errors[refusal]()

  return moveAndRecord(db, member, move, { actor, at: now(), on: told.on, reason: told.reason })
}

export const suspendMember = signedIn.member.suspend.handler(({ input, context, errors }) =>
  decide(context, 'suspend', input, errors),
)

export const resumeMember = signedIn.member.resume.handler(({ input, context, errors }) =>
  decide(context, 'resume', input, errors),
)

export const readmitMember = signedIn.member.readmit.handler(({ input, context, errors }) =>
  decide(context, 'readmit', input, errors),
)

export const leaveTeam = signedIn.member.leave.handler(({ input, context, errors }) =>
  decide(context, 'leave', input, errors),
)

export const reportDeath = signedIn.member.reportDeath.handler(({ input, context, errors }) => {
  if (input.on > localDateOf(context.now())) throw errors.DAY_TO_COME()
  return decide(context, 'reportDeath', input, errors)
})
