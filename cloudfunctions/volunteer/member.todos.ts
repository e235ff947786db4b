import type { TodosOf } from '@cloud/kernel/todos'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import { findOpenAbsence } from './absence.store'
import { findVolunteerOf } from './volunteer.store'

/** What being a member asks of this person: to say that they are back. */
export const memberTodos: TodosOf = async (db, actor, now) => {
  const volunteer = await findVolunteerOf(db, actor.personId)
  if (!volunteer) return []
  const today = localDateOf(now)
  const absence = await findOpenAbsence(db, volunteer.id)
  if (!absence || absence.backOn > today) return []
  return [
    {
      key: `volunteer.absence.${absence.id}`,
      urgency: 'must',
      title: '您回来了吗？',
      detail: `您说过${dayInWords(absence.backOn, today)}回来`,
      action: '去说一声',
      page: '/pages/volunteer/away/index',
      since: absence.backOn,
      overdue: absence.backOn < today,
    },
  ]
}
