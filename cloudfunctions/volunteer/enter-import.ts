import { recordEvent } from '@cloud/kernel/events'
import { actsAs, holds } from '@shared/account/account.rules'
import { IMPORTERS, refusalToEnter } from '@shared/volunteer/import.rules'
import { countWanted, enterLines, type Wanted } from './enter-import.store'
import { findImport, lockBrought, saveDropped } from './import.store'
import { signedIn } from './procedures'

export const enterImport = signedIn.import.enter.handler(
  async ({ input: { importId, lines }, context: { db, actor, now }, errors }) => {
    const at = now()

    const brought = await lockBrought(db, importId)
    if (!brought || !holds(actor, IMPORTERS, brought.path)) throw errors.NOT_FOUND()

    const wanted: Wanted = Array.isArray(lines)
      ? { chosen: lines }
      : { doubtful: lines === 'fitAndDoubtful' }
    const people = await countWanted(db, importId, wanted)
    const refusal = refusalToEnter(brought.status, people)
    if (refusal) throw errors[refusal]()

    await enterLines(db, importId, wanted, { personId: actor.personId, at })

    const actingAs = actsAs(actor, IMPORTERS, brought.path)
    await recordEvent(db, {
      topic: 'import.entered',
      subject: { kind: 'import', id: importId },
      committeeId: brought.committeeId,
      actor,
      ...(actingAs && { actingAs }),
      at,
      payload: { people },
    })
    return findImport(db, importId)
  },
)

export const dropImport = signedIn.import.drop.handler(
  async ({ input: { importId }, context: { db, actor, now }, errors }) => {
    const brought = await lockBrought(db, importId)
    if (!brought || !holds(actor, IMPORTERS, brought.path)) throw errors.NOT_FOUND()
    if (brought.status === 'dropped') return findImport(db, importId)

    await saveDropped(db, importId)

    await recordEvent(db, {
      topic: 'import.dropped',
      subject: { kind: 'import', id: importId },
      committeeId: brought.committeeId,
      actor,
      at: now(),
    })
    return findImport(db, importId)
  },
)
