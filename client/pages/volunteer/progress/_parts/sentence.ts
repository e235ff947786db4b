import type { Tone } from '@client/components/tag'
import { dayInWords, localDateOf, momentInWords } from '@shared/kernel/local-date'
import type { Application, NextStep } from '@shared/volunteer/application.model'
import { WITHDRAWN_KEPT_DAYS } from '@shared/volunteer/application.rules'
import type { Invitation } from '@shared/volunteer/ceremony.model'

type Mine = {
  application: Application
  next: NextStep | null
  reason: string | null
  invitation: Invitation | null
}

type Standing = { sentence: string; tone: Tone }

/** Where it stands, who acts next and by when, in one sentence. */
export function standingOf(mine: Mine, now: Date): Standing {
  const { application, next, reason, invitation } = mine
  if (next?.overdue) {
    const sentence = `${next.officeName}看得慢了，已过约定的时间。您可以打电话催一催`
    return { sentence, tone: 'warm' }
  }
  if (next) {
    const by = dayInWords(next.dueOn, localDateOf(now))
    return { sentence: `${next.officeName}正在看，${by}前有结果`, tone: 'warm' }
  }
  switch (application.status) {
    case 'returned':
      return { sentence: `要补充一下：${reason ?? ''}`, tone: 'brand' }
    case 'refused':
      return { sentence: `没有通过。原因：${reason ?? ''}`, tone: 'plain' }
    case 'withdrawn':
      return {
        sentence: `报名已撤回，填的内容 ${WITHDRAWN_KEPT_DAYS} 天内删除。想好了可以再报`,
        tone: 'plain',
      }
    default:
      return { sentence: oathSentence(invitation, now), tone: 'good' }
  }
}

function oathSentence(invitation: Invitation | null, now: Date): string {
  switch (invitation?.attendance) {
    case 'sworn':
    case 'madeUp':
      return '您已经宣誓，是正式队员了'
    case 'present':
      return '已签到，请等仪式开始'
    case 'invited':
      return `请${momentInWords(invitation.startsAt, now)}到${invitation.place}参加入队宣誓`
    case 'absent':
      return '上次宣誓您没有到场，定了下一次时间再告诉您'
    default:
      return '已通过审定，等通知参加入队宣誓'
  }
}
