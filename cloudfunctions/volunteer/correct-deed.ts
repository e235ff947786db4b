import { recordEvent } from '@cloud/kernel/events'
import { useFiles } from '@cloud/kernel/files'
import { actsAs } from '@shared/account/account.rules'
import {
  DEED_OFFICES,
  refusalToCorrect,
  refusalToWrite,
  statusWhenWritten,
} from '@shared/volunteer/deed.rules'
import { insertDeed, listPhotoIds, lockBooks, lockDeed, supersede } from './deed.store'
import { findBookOf, readLine } from './deed-line.store'
import { gatherWriting } from './deed-writing.store'
import { signedIn } from './procedures'

/** A new line takes the old one's place. Whoever corrects their own claims anew; an office confirms. */
export const correctDeed = signedIn.deed.correct.handler(
  async ({ input: { deedId, reason, sheet }, context: { db, actor, now }, errors }) => {
    const at = now()
    const book = await findBookOf(db, deedId)
    const [who] = book ? await lockBooks(db, [book]) : []
    const deed = await lockDeed(db, deedId, actor)
    if (!who || !deed || (!deed.own && !deed.judges)) throw errors.NOT_FOUND()

    const entry = deed.own ? 'self' : 'office'
    const writing = await gatherWriting(db, who, sheet, { at, reason, except: deedId })
    const refusal = refusalToCorrect(deed) ?? refusalToWrite(writing, at)
    if (refusal) throw errors[refusal](refusal === 'OVERLAPS' ? writing.clash : undefined)
    const kept = await listPhotoIds(db, deedId)
    const added = sheet.photoIds.filter((fileId) => !kept.includes(fileId))
    await useFiles(db, actor, added, 'evidence')

    await supersede(db, deedId)
    const status = statusWhenWritten(entry)
    const id = await insertDeed(db, {
      ...sheet,
      about: who,
      span: writing.span,
      entry,
      enteredBy: actor.personId,
      at,
      status,
      judgedBy: status === 'confirmed' ? actor.personId : null,
      supersedes: { id: deedId, reason },
    })

    await recordEvent(db, {
      topic: status === 'claimed' ? 'deed.claimed' : 'deed.corrected',
      subject: { kind: 'deed', id },
      committeeId: who.villageId,
      actor,
      actingAs: deed.own ? undefined : actsAs(actor, DEED_OFFICES, deed.path),
      at,
      before: { deedId, status: deed.status },
      after: sheet,
      payload: { volunteerId: who.id, supersedes: deedId, minutes: sheet.minutes },
    })
    return readLine(db, id)
  },
)
