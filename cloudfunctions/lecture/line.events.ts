import { recordEvent } from '@cloud/kernel/events'
import type { Database } from '@database/engine'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { SessionId } from '@shared/lecture/seat.model'
import type { Passed } from './line.store'

/** Each family a freed seat went to, in the order of the line: it was the line's turn, nobody chose. */
export async function recordPassed(
  tx: Database,
  passed: readonly Passed[],
  happened: { committeeId: CommitteeId; at: Date; payload: { sessionId: SessionId } },
): Promise<void> {
  for (const { id, status } of passed) {
    await recordEvent(tx, {
      topic: status === 'offered' ? 'seat.offered' : 'seat.promoted',
      subject: { kind: 'seat', id },
      actor: null,
      ...happened,
    })
  }
}
