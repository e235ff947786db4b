import type { Database } from '@database/engine'
import type { CommitteeId } from '@shared/committee/committee.model'

/** Member numbers run on from year to year. */
export const ALL_YEARS = 0

/** Take `count` running numbers and return the first. Others wait until this transaction ends, so none is lost. */
export async function takeNumbers(
  tx: Database,
  series: { committeeId: CommitteeId; purpose: 'application' | 'member'; year: number },
  count = 1,
): Promise<number> {
  const { last } = await tx
    .insertInto('number_series')
    .values({
      committee_id: series.committeeId,
      purpose: series.purpose,
      year: series.year,
      last: count,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['committee_id', 'purpose', 'year'])
        .doUpdateSet(({ eb }) => ({ last: eb('number_series.last', '+', count) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last - count + 1
}
