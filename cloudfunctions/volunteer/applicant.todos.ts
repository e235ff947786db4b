import type { TodosOf } from '@cloud/kernel/todos'
import type { Todo } from '@shared/account/todo.model'
import { dayInWords, localDateOf, momentInWords } from '@shared/kernel/local-date'
import { CHECK_IN_OPENS_MINUTES_BEFORE } from '@shared/volunteer/ceremony.rules'
import { type FiledApplication, findLatestApplication, nextStepOf } from './application.store'
import { findInvitation } from './invitation.store'

const PROGRESS = '/pages/volunteer/progress/index'

type Card = Pick<Todo, 'urgency' | 'title' | 'detail' | 'action' | 'page'>

const join: Card = {
  urgency: 'can',
  title: '报名加入五老志愿者队伍',
  detail: '三步填好，村（社区）5 个工作日内会看',
  action: '我愿意报名',
  page: '/pages/volunteer/welcome/index',
}

/** Someone who belongs to no team yet may join; whoever applied is told where it stands. */
export const applicantTodos: TodosOf = async (db, actor, now) => {
  const filed = await findLatestApplication(db, actor.personId)
  const as = (card: Card, since: Date | null): Todo => ({
    ...card,
    key: 'volunteer.application',
    since: since && localDateOf(since),
    overdue: false,
  })
  if (!filed) return actor.grants.length === 0 ? [as(join, null)] : []

  const today = localDateOf(now)
  const next = await nextStepOf(db, filed, now)
  if (next) {
    const detail = `${next.officeName}在看，${dayInWords(next.dueOn, today)}前有结果`
    return [as({ ...standing('waiting', '您的报名正在审核', detail) }, filed.submittedAt)]
  }
  if (filed.status === 'returned') return [as(toComplete(filed), filed.waitingSince)]
  if (filed.status !== 'approved') return []

  const invitation = await findInvitation(db, actor.personId)
  switch (invitation?.attendance) {
    case 'sworn':
    case 'madeUp':
      return []
    case 'present':
      return [as(standing('waiting', '已签到，等仪式开始', invitation.place), filed.approvedAt)]
    case 'invited': {
      const opensAt = Date.parse(invitation.startsAt) - CHECK_IN_OPENS_MINUTES_BEFORE * 60_000
      const detail = `${momentInWords(invitation.startsAt, now)}，${invitation.place}`
      return [
        now.getTime() < opensAt
          ? as(standing('waiting', '请参加入队宣誓', detail), filed.approvedAt)
          : as(
              {
                urgency: 'must',
                title: '到会场了，请签到',
                detail,
                action: '我到了，签到',
                page: `/pages/volunteer/check-in/index?ceremonyId=${invitation.ceremonyId}`,
              },
              filed.approvedAt,
            ),
      ]
    }
    default:
      return [as(standing('waiting', '已通过，等通知宣誓', '定了时间会告诉您'), filed.approvedAt)]
  }
}

const standing = (urgency: Todo['urgency'], title: string, detail: string): Card => ({
  urgency,
  title,
  detail,
  action: '看进度',
  page: PROGRESS,
})

const toComplete = (filed: FiledApplication): Card => ({
  urgency: 'must',
  title: '报名要补充一下',
  detail: filed.reason ?? '请看退回的原因',
  action: '去补充',
  page: PROGRESS,
})
