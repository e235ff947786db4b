import { randomUUID } from 'node:crypto'
import { recordEvent } from '@cloud/kernel/events'
import { useFiles } from '@cloud/kernel/files'
import { actsAs, holds } from '@shared/account/account.rules'
import { ImportId } from '@shared/volunteer/import.model'
import { IMPORTERS } from '@shared/volunteer/import.rules'
import { findImport, insertImport } from './import.store'
import { signedIn } from './procedures'
import { findArea } from './register-list.store'

export const bringImport = signedIn.import.bring.handler(
  async ({ input: { committeeId, fileId }, context: { db, actor, now }, errors }) => {
    const at = now()

    const area = await findArea(db, committeeId)
    if (!area || !holds(actor, IMPORTERS, area.path)) throw errors.NOT_FOUND()

    await useFiles(db, actor, [fileId], 'registerSheet')
    const id = ImportId.parse(randomUUID())
    await insertImport(db, { id, committeeId, fileId, broughtBy: actor.personId, at })

    const actingAs = actsAs(actor, IMPORTERS, area.path)
    await recordEvent(db, {
      topic: 'import.brought',
      subject: { kind: 'import', id },
      committeeId,
      actor,
      ...(actingAs && { actingAs }),
      at,
    })
    return findImport(db, id)
  },
)
