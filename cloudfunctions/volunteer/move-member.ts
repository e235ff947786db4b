import type { Context } from '@cloud/kernel/context'
import type { Actor } from '@shared/account/account.model'
import { type LocalDate, localDateOf } from '@shared/kernel/local-date'
import { type Move, type MoveRefusal, refusalToMove } from '@shared/volunteer/service-state.rules'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'
import { maySee, moveAndRecord } from './member.steps'
import { lockMember } from './member.store'
import { signedIn } from './procedures'

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
