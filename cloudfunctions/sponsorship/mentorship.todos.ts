import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import { jurisdictions } from '@shared/account/account.rules'
import type { Todo } from '@shared/account/todo.model'
import { localDateOf } from '@shared/kernel/local-date'
import {
  isOverdue,
  MENTORSHIP_OFFICES,
  meetsBy,
  yieldDue,
} from '@shared/sponsorship/mentorship.rules'
import { mentorshipKindLabels, termsInWords } from '@shared/sponsorship/mentorship.wording'
import { countLateWithoutAccount, listMentorshipsOf } from './mentorship.store'

/** Meetings that are due by what was agreed: one's own, and for the offices those of mentors without an account. */
export const mentorshipTodos = async (db: Database, actor: Actor, now: Date): Promise<Todo[]> => [
  ...(await ownTodos(db, actor, now)),
  ...(await officeTodos(db, actor, now)),
]

async function officeTodos(db: Database, actor: Actor, now: Date): Promise<Todo[]> {
  const paths = jurisdictions(actor, MENTORSHIP_OFFICES)
  if (paths.length === 0) return []
  const today = localDateOf(now)
  const late = await countLateWithoutAccount(db, paths, (one) => isOverdue(one, today))
  if (late === 0) return []
  return [
    {
      key: 'mentorships',
      urgency: 'can',
      title: `${late} 对结对有些日子没记了`,
      detail: '结对人不用小程序，问一问，替他记上',
      action: '去看看',
      page: '/pages/sponsorship/mentorships/index',
      since: null,
      overdue: false,
    },
  ]
}

async function ownTodos(db: Database, actor: Actor, now: Date): Promise<Todo[]> {
  const today = localDateOf(now)
  return (await listMentorshipsOf(db, actor.personId)).flatMap((one) => {
    const { mentorshipId, place, terms, lastYield } = one
    const kind = mentorshipKindLabels[terms.kind]
    const common = {
      urgency: 'can' as const,
      detail: `${place}，${termsInWords(terms)}`,
      overdue: false,
    }
    const year = yieldDue(one, lastYield, today)
    return [
      ...(isOverdue(one, today)
        ? [
            {
              ...common,
              key: `mentorship:${mentorshipId}`,
              title: `${kind}：有些日子没记了`,
              action: '记一次',
              page: `/pages/sponsorship/meeting/index?mentorshipId=${mentorshipId}`,
              since: meetsBy(one),
            },
          ]
        : []),
      ...(year === null
        ? []
        : [
            {
              ...common,
              key: `yield:${mentorshipId}`,
              title: `${kind}：${year} 年的收成还没有填`,
              action: '填收成',
              page: `/pages/sponsorship/yield/index?mentorshipId=${mentorshipId}&year=${year}`,
              since: `${year + 1}-01-01`,
            },
          ]),
    ]
  })
}
