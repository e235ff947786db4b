import type { Moment } from '@client/components/timeline'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import type { CaseDetail } from '@shared/sponsorship/student.model'
import { levelLabels, outcomeLabels } from '@shared/sponsorship/student.wording'

/** What each office said and when, what comes now, and what is still to come. */
export function momentsOf(detail: CaseDetail): Moment[] {
  const today = localDateOf(new Date())
  const past: Moment[] = detail.steps.map((step) => ({
    what: `${levelLabels[step.level]}：${outcomeLabels[step.outcome]}`,
    detail: [`${dayInWords(step.decidedOn, today)} ${step.verifier}`, step.reason]
      .filter(Boolean)
      .join('\n'),
    state: 'done',
  }))
  const at = detail.step ? detail.plan.indexOf(detail.step) : detail.plan.length
  const ahead: Moment[] =
    detail.status === 'draft' || detail.status === 'verifying'
      ? detail.plan.slice(Math.max(at, 0)).map((level, index) => ({
          what: levelLabels[level],
          state: index === 0 && detail.status === 'verifying' ? 'next' : 'later',
        }))
      : []
  return [...past, ...ahead, ...publicityOf(detail, today), ...pairingOf(detail)]
}

function publicityOf(detail: CaseDetail, today: string): Moment[] {
  const ended = ['refused', 'withdrawn'].includes(detail.status)
  if (ended) return []
  const after = ['waiting', 'matched', 'ended'].includes(detail.status)
  if (after) return [{ what: '公示期满，没有异议', state: 'done' }]
  if (!detail.notice) return [{ what: '公示 5 个工作日', state: 'later' }]
  const until = `到${dayInWords(detail.notice.lastDay, today)}24:00 自动撤下`
  return [
    {
      what: detail.notice.forEveryone ? '公示' : '内部公示（只有编号）',
      detail: until,
      state: 'next',
    },
  ]
}

function pairingOf(detail: CaseDetail): Moment[] {
  if (['refused', 'withdrawn'].includes(detail.status)) return []
  if (detail.status === 'ended') return [{ what: '结对已经结束', state: 'done' }]
  if (detail.agreement?.effective) return [{ what: '已和资助人结对', state: 'done' }]
  if (detail.status !== 'waiting') return [{ what: '进入待助库，等资助人', state: 'later' }]
  return [{ what: detail.hold ? '有资助人选了，正在办协议' : '在待助库等资助人', state: 'next' }]
}
