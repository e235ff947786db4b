import { recordEvent } from '@cloud/kernel/events'
import { localDateOf } from '@shared/kernel/local-date'
import { isOnRegister } from '@shared/volunteer/service-state.rules'
import { findFitness, insertHealthCheck, saveEmergencyContact } from './fitness.store'
import { lockMember } from './member.store'
import { signedIn } from './procedures'
import { findFile } from './volunteer-file.store'

export const getMyFitness = signedIn.fitness.mine.handler(
  async ({ context: { db, actor, now } }) => {
    const today = localDateOf(now())
    const file = await findFile(db, { personId: actor.personId }, today)
    if (!file || !isOnRegister(file.status)) return null
    return {
      volunteerId: file.id,
      fitness: await findFitness(db, file.id, today),
      emergency: file.basics.emergency,
    }
  },
)

export const checkHealth = signedIn.fitness.check.handler(
  async ({ input: { answers, emergency }, context: { db, actor, now }, errors }) => {
    const at = now()
    const today = localDateOf(at)

    const file = await findFile(db, { personId: actor.personId }, today)
    const member = file && (await lockMember(db, file.id))
    if (!member || !isOnRegister(member.status)) throw errors.NOT_A_MEMBER()

    await insertHealthCheck(db, member.id, answers, { actor, at, today })
    await saveEmergencyContact(db, member.id, emergency)

    await recordEvent(db, {
      topic: 'volunteer.healthChecked',
      subject: { kind: 'volunteer', id: member.id },
      committeeId: member.villageId,
      actor,
      at,
    })
    return {
      volunteerId: member.id,
      fitness: await findFitness(db, member.id, today),
      emergency,
    }
  },
)
