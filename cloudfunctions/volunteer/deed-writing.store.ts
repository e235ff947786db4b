import type { Database } from '@database/engine'
import type { DeedId, DeedSheet } from '@shared/volunteer/deed.model'
import { spanOf, type Writing } from '@shared/volunteer/deed.rules'
import { overlapInWords } from '@shared/volunteer/deed.wording'
import { findOverlap, isInTeam, isMonthLocked, type Serving } from './deed.store'

export type Gathered = Writing & {
  /** For the refusal `OVERLAPS`: it names the other line. */
  clash: { message: string } | undefined
}

/** What the rules must know before this sheet goes into this person's book. The book is held. */
export async function gatherWriting(
  tx: Database,
  who: Serving,
  sheet: DeedSheet,
  {
    at,
    reason = sheet.lateReason,
    except = null,
  }: { at: Date; reason?: string; except?: DeedId | null },
): Promise<Gathered> {
  const span = spanOf(sheet)
  const other = await findOverlap(tx, who.id, span, except)
  return {
    span,
    status: who.status,
    monthLocked: await isMonthLocked(tx, who.path, sheet.happenedOn),
    inTeam: await isInTeam(tx, who.id, sheet.teamId, sheet.happenedOn),
    reason,
    overlaps: other !== null,
    clash: other ? { message: overlapInWords(other, at, who.name) } : undefined,
  }
}
