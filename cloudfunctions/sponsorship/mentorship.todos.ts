import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import type { Todo } from '@shared/account/todo.model'
import { localDateOf } from '@shared/kernel/local-date'
import { isOverdue, meetsBy } from '@shared/sponsorship/mentorship.rules'
import { mentorshipKindLabels, termsInWords } from '@shared/sponsorship/mentorship.wording'
import { listMentorshipsOf } from './mentorship.store'

/** Meetings of this person's own pairings that are due by what was agreed. */
export async function mentorshipTodos(db: Database, actor: Actor, now: Date): Promise<Todo[]> {
  const today = localDateOf(now)
  return (await listMentorshipsOf(db, actor.personId))
    .filter((one) => isOverdue(one, today))
    .map((one) => ({
      key: `mentorship:${one.mentorshipId}`,
      urgency: 'can',
      title: `${mentorshipKindLabels[one.terms.kind]}：有些日子没记了`,
      detail: `${one.place}，${termsInWords(one.terms)}`,
      action: '记一次',
      page: `/pages/sponsorship/meeting/index?mentorshipId=${one.mentorshipId}`,
      since: meetsBy(one),
      overdue: false,
    }))
}
