import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { CEREMONY_OFFICES, refusalToAddPhoto } from '@shared/volunteer/ceremony.rules'
import { lockCeremony } from './ceremony.store'
import { isOwnFile } from './joining.store'
import { countPhotos, insertPhoto } from './photo.store'
import { signedIn } from './procedures'

export const addCeremonyPhoto = signedIn.ceremony.addPhoto.handler(
  async ({ input: { ceremonyId, fileId }, context: { db, actor, now }, errors }) => {
    const at = now()

    const ceremony = await lockCeremony(db, ceremonyId, true)
    if (!ceremony || !holds(actor, CEREMONY_OFFICES, ceremony.path)) throw errors.NOT_FOUND()

    const isOwnPhoto = await isOwnFile(db, fileId, actor.personId, 'evidence')
    const photos = await countPhotos(db, ceremonyId)
    const refusal = refusalToAddPhoto(ceremony, { isOwnPhoto, photos })
    if (refusal) throw errors[refusal]()

    await insertPhoto(db, { ceremonyId, fileId, by: actor.personId, at })

    await recordEvent(db, {
      topic: 'ceremony.photographed',
      subject: { kind: 'ceremony', id: ceremonyId },
      committeeId: ceremony.committeeId,
      actor,
      at,
      payload: { fileId },
    })
    return { photos: photos + 1 }
  },
)
