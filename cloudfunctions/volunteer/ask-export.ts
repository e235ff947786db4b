import { randomUUID } from 'node:crypto'
import { recordEvent } from '@cloud/kernel/events'
import type { Database } from '@database/engine'
import { actsAs, holds } from '@shared/account/account.rules'
import { ExportId, type ExportScope } from '@shared/volunteer/export.model'
import {
  canBeUnmasked,
  EXPORTERS,
  needsApproval,
  refusalToAsk,
} from '@shared/volunteer/export.rules'
import { findExport, insertExport, toRecord } from './export.store'
import { countPeople, findCeremonyPlace } from './paper-people.store'
import { signedIn } from './procedures'
import { findArea } from './register-list.store'

/** Which committee it belongs to and how many people it would hold. */
async function sizeOf(db: Database, scope: ExportScope) {
  if (scope.kind === 'oathRoll') return findCeremonyPlace(db, scope.ceremonyId)
  const area = await findArea(db, scope.committeeId)
  return area && { ...area, people: await countPeople(db, area.path, scope) }
}

export const previewExport = signedIn.export.preview.handler(
  async ({ input: { scope }, context: { db, actor }, errors }) => {
    const place = await sizeOf(db, scope)
    if (!place || !holds(actor, EXPORTERS[scope.kind], place.path)) throw errors.NOT_FOUND()
    return { people: place.people, canBeUnmasked: canBeUnmasked(scope.kind) }
  },
)

export const askExport = signedIn.export.ask.handler(
  async ({ input: { scope, unmasked, purpose }, context: { db, actor, now }, errors }) => {
    const at = now()

    const place = await sizeOf(db, scope)
    if (!place || !holds(actor, EXPORTERS[scope.kind], place.path)) throw errors.NOT_FOUND()

    const wanted = { kind: scope.kind, people: place.people, unmasked, purpose }
    const refusal = refusalToAsk(wanted)
    if (refusal) throw errors[refusal]()

    const id = ExportId.parse(randomUUID())
    const full = needsApproval(wanted)
    const actingAs = actsAs(actor, EXPORTERS[scope.kind], place.path)
    const { people } = place
    await insertExport(db, {
      ...{ id, scope, committeeId: place.id, people, unmasked: full, purpose, actor },
      ...{ actingAs, at },
    })

    await recordEvent(db, {
      topic: full ? 'export.asked' : 'export.begun',
      subject: { kind: 'export', id },
      committeeId: place.id,
      actor,
      ...(actingAs && { actingAs }),
      at,
      payload: { kind: scope.kind, people, unmasked: full },
    })
    const asked = await findExport(db, id)
    if (!asked) throw errors.NOT_FOUND()
    return toRecord(db, asked, actor, at)
  },
)
