import type { TodosOf } from '@cloud/kernel/todos'
import { localDateOf } from '@shared/kernel/local-date'
import { tallyEntered } from './entry.store'

/** Whoever fills in for others is told what came back, and where to look for the rest. */
export const entryTodos: TodosOf = async (db, actor) => {
  const { returned, waiting, since } = await tallyEntered(db, actor.personId)
  if (returned + waiting === 0) return []
  return [
    {
      key: 'volunteer.entered',
      urgency: returned > 0 ? 'must' : 'waiting',
      title: returned > 0 ? `${returned} 份代填的报名要补充` : `您代填的 ${waiting} 份报名在审核`,
      detail: returned > 0 ? '补好再交一次就行' : '有结果会告诉您',
      action: returned > 0 ? '去补充' : '看进度',
      page: '/pages/volunteer/entered/index',
      since: since && localDateOf(since),
      overdue: false,
    },
  ]
}
