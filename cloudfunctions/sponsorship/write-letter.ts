import { randomUUID } from 'node:crypto'
import { recordEvent } from '@cloud/kernel/events'
import { useFiles } from '@cloud/kernel/files'
import { refusalToSpeak } from '@shared/sponsorship/feedback.rules'
import type { LetterId } from '@shared/sponsorship/letter.model'
import { directionOf, refusalToWrite, writerOf } from '@shared/sponsorship/letter.rules'
import { countWaiting, lockLetter, saveLetter } from './letter.store'
import { lockPair, readKnown } from './pair.store'
import { signedIn } from './procedures'

export const writeLetter = signedIn.letter.write.handler(
  async ({ input: { agreementId, corrects, sheet }, context: { db, actor, now }, errors }) => {
    const at = now()

    const pair = await lockPair(db, agreementId, at)
    const writer = pair && writerOf(pair, actor)
    if (!pair || !writer) throw errors.NOT_FOUND()
    const returned = corrects ? await lockLetter(db, corrects) : null
    const isMine =
      returned?.agreement_id === agreementId &&
      returned.written_by === actor.personId &&
      returned.status === 'returned'
    if (corrects && !isMine) throw errors.NOT_FOUND()

    const { file } = pair
    const waiting = await countWaiting(db, agreementId, writer, corrects)
    const refusal =
      refusalToWrite(file, { writer, hasPhoto: sheet.photoId !== null, waiting }) ??
      refusalToSpeak(file, pair.status, sheet.body, await readKnown(db, file.studentId))
    if (refusal) throw errors[refusal]()

    const id = corrects ?? (randomUUID() as LetterId)
    await useFiles(db, actor, sheet.photoId ? [sheet.photoId] : [], 'evidence')
    await saveLetter(db, { id, agreementId, studentId: file.studentId, writer, sheet, actor, at })

    await recordEvent(db, {
      topic: 'letter.written',
      subject: { kind: 'student', id: file.studentId },
      committeeId: file.villageId,
      actor,
      ...(writer === 'guardian' ? {} : { actingAs: writer }),
      at,
      after: sheet,
      payload: { agreementId, letterId: id, direction: directionOf(writer) },
    })
    return { letterId: id, status: 'submitted' as const }
  },
)
