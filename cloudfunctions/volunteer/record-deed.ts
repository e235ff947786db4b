import { randomUUID } from 'node:crypto'
import { recordEvent } from '@cloud/kernel/events'
import { useFiles } from '@cloud/kernel/files'
import { actsAs, holds } from '@shared/account/account.rules'
import type { DeedId } from '@shared/volunteer/deed.model'
import { DEED_OFFICES, refusalToWrite, statusWhenWritten } from '@shared/volunteer/deed.rules'
import { insertDeed, lockBooks } from './deed.store'
import { gatherWriting } from './deed-writing.store'
import { signedIn } from './procedures'

/** Each person gets a line of their own; one that may not be written refuses them all. */
export const recordDeed = signedIn.deed.record.handler(
  async ({ input: { volunteerIds, sheet }, context: { db, actor, now }, errors }) => {
    const at = now()
    const wanted = [...new Set(volunteerIds)]
    const people = await lockBooks(db, wanted)
    const mayAll = people.every(({ path }) => holds(actor, DEED_OFFICES, path))
    if (people.length < wanted.length || !mayAll) throw errors.NOT_FOUND()

    const batchId = people.length > 1 ? randomUUID() : null
    const deedIds: DeedId[] = []
    await useFiles(db, actor, sheet.photoIds, 'evidence')
    for (const who of people) {
      const writing = await gatherWriting(db, who, sheet, { at })
      const refusal = refusalToWrite(writing, at)
      if (refusal) throw errors[refusal](refusal === 'OVERLAPS' ? writing.clash : undefined)

      // One's own line waits for another, also when an office writes it.
      const entry = who.personId === actor.personId ? 'self' : 'office'
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
        batchId,
      })
      deedIds.push(id)
      await recordEvent(db, {
        topic: entry === 'self' ? 'deed.claimed' : 'deed.recorded',
        subject: { kind: 'deed', id },
        committeeId: who.villageId,
        actor,
        actingAs: actsAs(actor, DEED_OFFICES, who.path),
        at,
        after: sheet,
        payload: {
          volunteerId: who.id,
          happenedOn: sheet.happenedOn,
          minutes: sheet.minutes,
          people: people.length,
        },
      })
    }
    return { deedIds }
  },
)
