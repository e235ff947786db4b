import { recordEvent } from '@cloud/kernel/events'
import { useFiles } from '@cloud/kernel/files'
import { refusalToWrite, statusWhenWritten } from '@shared/volunteer/deed.rules'
import { findServing, insertDeed, lockBooks } from './deed.store'
import { readLine } from './deed-line.store'
import { gatherWriting } from './deed-writing.store'
import { signedIn } from './procedures'

export const writeDeed = signedIn.deed.write.handler(
  async ({ input: { sheet }, context: { db, actor, now }, errors }) => {
    const at = now()
    const mine = await findServing(db, actor.personId)
    const [who] = mine ? await lockBooks(db, [mine]) : []
    if (!who) throw errors.NOT_FOUND()

    const writing = await gatherWriting(db, who, sheet, { at })
    const refusal = refusalToWrite(writing, at)
    if (refusal) throw errors[refusal](refusal === 'OVERLAPS' ? writing.clash : undefined)
    await useFiles(db, actor, sheet.photoIds, 'evidence')

    const id = await insertDeed(db, {
      ...sheet,
      about: who,
      span: writing.span,
      entry: 'self',
      enteredBy: actor.personId,
      at,
      status: statusWhenWritten('self'),
      judgedBy: null,
    })

    await recordEvent(db, {
      topic: 'deed.claimed',
      subject: { kind: 'deed', id },
      committeeId: who.villageId,
      actor,
      at,
      after: sheet,
      payload: { volunteerId: who.id, happenedOn: sheet.happenedOn, minutes: sheet.minutes },
    })
    return readLine(db, id)
  },
)
