import type { TodosOf } from '@cloud/kernel/todos'
import { jurisdictions } from '@shared/account/account.rules'
import type { Todo } from '@shared/account/todo.model'
import { localDateOf } from '@shared/kernel/local-date'
import { CAMPAIGN_REVIEWERS, STRIKE_OFF_DECIDERS } from '@shared/volunteer/campaign.rules'
import { tallyOpenReviews } from './campaign-member.store'

const page = (id: string, result: string) =>
  `/pages/register/campaign/index?campaignId=${id}&result=${result}`

/** What the year's campaign asks of an office: to look at, to talk to, to decide on. */
export const campaignTodos: TodosOf = async (db, actor) => {
  const reviews = await tallyOpenReviews(
    db,
    jurisdictions(actor, CAMPAIGN_REVIEWERS),
    actor.personId,
  )
  const decisions = await tallyOpenReviews(
    db,
    jurisdictions(actor, STRIKE_OFF_DECIDERS),
    actor.personId,
  )
  const looks = reviews.flatMap((one): Todo[] =>
    one.pending + one.weak === 0
      ? []
      : [
          {
            key: `volunteer.campaign.${one.id}`,
            urgency: 'can',
            title: `审核重登：还有 ${one.pending + one.weak} 位`,
            detail: `${one.pending} 位还没审核，${one.weak} 位要谈心谈话`,
            action: '去审核',
            page: page(one.id, one.pending > 0 ? 'pending' : 'weak'),
            since: localDateOf(one.opened_at),
            overdue: false,
          },
        ],
  )
  const strikes = decisions.flatMap((one): Todo[] =>
    one.proposed === 0
      ? []
      : [
          {
            key: `volunteer.strikeOff.${one.id}`,
            urgency: 'must',
            title: `${one.proposed} 位提请除名，等您决定`,
            detail: '提出的和决定的是两个人，请看过谈话记录再定',
            action: '去看一看',
            page: page(one.id, 'proposed'),
            since: localDateOf(one.opened_at),
            overdue: false,
          },
        ],
  )
  return [...strikes, ...looks]
}
