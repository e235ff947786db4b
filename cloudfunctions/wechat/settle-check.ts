import { recordEvent } from '@cloud/kernel/events'
import type { Database } from '@database/engine'
import { verdictOf } from '@shared/wechat/safety.rules'

/** Once every part has its outcome, or one is risky, the check has its verdict and the event log says so. */
export async function settleCheck(tx: Database, checkId: string, now: Date): Promise<void> {
  const check = await tx
    .selectFrom('safety_check')
    .select(['verdict', 'subject_kind', 'subject_id'])
    .where('id', '=', checkId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const parts = await tx
    .selectFrom('wechat_task')
    .select(['outcome', 'trace_id'])
    .where('check_id', '=', checkId)
    .execute()
  const verdict = verdictOf(parts.map(({ outcome }) => outcome as never))
  if (check.verdict !== 'pending' || verdict === 'pending') return

  const deciding = parts.find(({ outcome }) => outcome === verdict)
  await tx
    .updateTable('safety_check')
    .set({ verdict, decided_at: now, trace_id: deciding?.trace_id ?? null })
    .where('id', '=', checkId)
    .execute()
  await recordEvent(tx, {
    topic: `${check.subject_kind}.checked`,
    subject: { kind: check.subject_kind, id: check.subject_id },
    committeeId: null,
    actor: null,
    at: now,
    payload: { verdict },
  })
}
