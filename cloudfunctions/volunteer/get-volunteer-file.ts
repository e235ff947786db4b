import { recordSensitiveRead } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { REGISTER_READERS } from '@shared/volunteer/volunteer.rules'
import { signedIn } from './procedures'
import { findFile } from './volunteer-file.store'

export const getVolunteerFile = signedIn.register.get.handler(
  async ({ input: { volunteerId }, context: { db, actor, now }, errors }) => {
    const at = now()

    const file = await findFile(db, { id: volunteerId }, localDateOf(at))
    if (!file || !holds(actor, REGISTER_READERS, file.villagePath)) throw errors.NOT_FOUND()
    await recordSensitiveRead(db, {
      actor,
      subject: { kind: 'volunteer', id: volunteerId },
      purpose: '看队员档案',
      at,
    })

    return { ...file, isOwn: file.personId === actor.personId }
  },
)

export const getMyVolunteerFile = signedIn.register.mine.handler(
  async ({ context: { db, actor, now } }) => {
    const file = await findFile(db, { personId: actor.personId }, localDateOf(now()))
    return file && { ...file, isOwn: true }
  },
)
