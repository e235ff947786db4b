import { recordEvent } from '@cloud/kernel/events'
import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import { actsAs, holds } from '@shared/account/account.rules'
import type { ExportVerdict } from '@shared/volunteer/export.model'
import { EXPORT_APPROVERS, refusalToDecide } from '@shared/volunteer/export.rules'
import { type AskedExport, findExport, insertDecision, lockExport, toRecord } from './export.store'
import { signedIn } from './procedures'

export const approveExport = signedIn.export.approve.handler(
  async ({ input: { exportId }, context: { db, actor, now }, errors }) => {
    const asked = await lockExport(db, exportId)
    if (!asked || !holds(actor, EXPORT_APPROVERS, asked.path)) throw errors.NOT_FOUND()

    const refusal = refusalToDecide(asked, actor)
    if (refusal) throw errors[refusal]()

    return decide(db, asked, { verdict: 'approved', reason: null, actor, at: now() })
  },
)

export const refuseExport = signedIn.export.refuse.handler(
  async ({ input: { exportId, reason }, context: { db, actor, now }, errors }) => {
    const asked = await lockExport(db, exportId)
    if (!asked || !holds(actor, EXPORT_APPROVERS, asked.path)) throw errors.NOT_FOUND()

    const refusal = refusalToDecide(asked, actor)
    if (refusal) throw errors[refusal]()

    return decide(db, asked, { verdict: 'refused', reason, actor, at: now() })
  },
)

async function decide(
  db: Database,
  asked: AskedExport,
  decision: { verdict: ExportVerdict; reason: string | null; actor: Actor; at: Date },
) {
  const { actor, at, verdict } = decision
  const actingAs = actsAs(actor, EXPORT_APPROVERS, asked.path)
  await insertDecision(db, asked, { ...decision, actingAs })

  await recordEvent(db, {
    topic: `export.${verdict}`,
    subject: { kind: 'export', id: asked.id },
    committeeId: asked.committeeId,
    actor,
    ...(actingAs && { actingAs }),
    at,
    payload: { people: asked.people },
  })
  return toRecord(db, (await findExport(db, asked.id)) ?? asked, actor, at)
}
