import type { Database } from '@database/engine'
import type { Todo } from '@shared/account/todo.model'
import type { CommitteePath } from '@shared/committee/committee.model'
import { addDays } from '@shared/kernel/calendar'
import { localDateOf } from '@shared/kernel/local-date'
import { quarterBefore, quarterWindow } from '@shared/sponsorship/programme-report.rules'
import { quarterInWords } from '@shared/sponsorship/programme-report.wording'
import { listUntold } from './programme.store'

/** S-20: the quarter that is over and not told yet, programme by programme. */
export async function reportTodos(
  db: Database,
  paths: readonly CommitteePath[],
  now: Date,
): Promise<Todo[]> {
  const quarter = quarterBefore(localDateOf(now))
  const untold = await listUntold(db, paths, quarter)
  const [first] = untold
  if (!first) return []
  return [
    {
      key: `report:${quarter.year}-${quarter.quarter}`,
      urgency: 'must',
      title: `${quarterInWords(quarter)}报告等您看一遍`,
      detail:
        untold.length === 1
          ? `${first.name}，系统已经按台账起草好`
          : `还有 ${untold.length} 个项目，先看${first.name}`,
      action: '去看看',
      page: `/pages/sponsorship/programme-report/index?programmeId=${first.programmeId}`,
      since: addDays(quarterWindow(quarter).until, 1),
      overdue: false,
    },
  ]
}
