import { recordEvent } from '@cloud/kernel/events'
import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import { localDateOf } from '@shared/kernel/local-date'
import type { EndedAs, EndReason } from '@shared/sponsorship/ending.model'
import {
  type EndRefusal,
  isOpen,
  lineOfEnding,
  refusalToEnd,
  returnsToWaiting,
  STUDENT_ACT_OF,
} from '@shared/sponsorship/ending.rules'
import { stateAfter } from '@shared/sponsorship/student.rules'
import { type AgreementRow, saveAgreement } from './agreement.store'
import { appendMovement } from './aid.store'
import { findCase, saveStanding } from './case.store'
import { insertEnding, lockAidsOf, waitAnew } from './ending.store'
import { dropSupplementsOf } from './supplement.store'

type Word = {
  actor: Actor
  endedAs: EndedAs
  reason: EndReason
  note: string | null
  at: Date
}

/** An agreement, locked after its student, ends: its open promises, the student's next state, one event. */
export async function endAgreementFor(
  tx: Database,
  row: AgreementRow,
  { actor, endedAs, reason, note, at }: Word,
): Promise<EndRefusal | null> {
  const file = await findCase(tx, row.student_id, at)
  const aids = await lockAidsOf(tx, row.id)
  const open = aids.some(({ lines }) => isOpen(lines))
  const refusal = refusalToEnd(row.status, { endedAs, reason, open })
  if (refusal) return refusal
  const status = file && stateAfter(file.status, STUDENT_ACT_OF[reason])
  if (!status) return 'NOT_IN_FORCE'

  const ungiven = []
  for (const { aidId, custodianId, lines } of aids) {
    const line = lineOfEnding(lines)
    if (!line) continue
    const happenedOn = localDateOf(at)
    const by = actor.personId
    const why = '协议结束，还没有交的不再拨付'
    await appendMovement(tx, { aidId, ...line, custodianId, happenedOn, by, at, note: why })
    ungiven.push(line)
  }
  await saveAgreement(tx, row.id, { status: 'ended' })
  await dropSupplementsOf(tx, row.id)
  await insertEnding(tx, {
    agreementId: row.id,
    reason,
    endedAs,
    note,
    ungiven,
    by: actor.personId,
    at,
  })
  await saveStanding(tx, row.student_id, { status }, at)
  if (returnsToWaiting(reason)) await waitAnew(tx, row.student_id, at)

  await recordEvent(tx, {
    topic: 'sponsorshipAgreement.ended',
    subject: { kind: 'student', id: row.student_id },
    committeeId: row.county_id,
    actor,
    ...(endedAs === 'office' ? { actingAs: 'countyOffice' as const } : {}),
    at,
    payload: { agreementId: row.id, holdId: row.hold_id, reason, endedAs },
  })
  return null
}
