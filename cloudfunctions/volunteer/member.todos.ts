import type { TodosOf } from '@cloud/kernel/todos'
import type { Todo } from '@shared/account/todo.model'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import { isOnRegister } from '@shared/volunteer/service-state.rules'
import { findOpenAbsence } from './absence.store'
import { findFitness } from './fitness.store'
import { findVolunteerOf } from './volunteer.store'

/** What being a member asks of this person: to say that they are back, and once a year how they are. */
export const memberTodos: TodosOf = async (db, actor, now) => {
  const volunteer = await findVolunteerOf(db, actor.personId)
  if (!volunteer || !isOnRegister(volunteer.status)) return []
  const today = localDateOf(now)
  const absence = await findOpenAbsence(db, volunteer.id)
  const { isDue, dueOn } = await findFitness(db, volunteer.id, today)
  const back: Todo[] =
    absence && absence.backOn <= today
      ? [
          {
            key: `volunteer.absence.${absence.id}`,
            urgency: 'must',
            title: '您回来了吗？',
            detail: `您说过${dayInWords(absence.backOn, today)}回来`,
            action: '去说一声',
            page: '/pages/register/away/index',
            since: absence.backOn,
            overdue: absence.backOn < today,
          },
        ]
      : []
  const check: Todo[] = isDue
    ? [
        {
          key: 'volunteer.health',
          urgency: dueOn <= today ? 'must' : 'can',
          title: '今年的健康自查',
          detail: '三个问题，方便给您安排合适的活动',
          action: '一分钟做完',
          page: '/pages/register/health/index',
          since: dueOn <= today ? dueOn : null,
          overdue: false,
        },
      ]
    : []
  return [...back, ...check]
}
