import type { Moment } from '@client/components/timeline'
import { dayInWords, localDateOf, momentInWords } from '@shared/kernel/local-date'
import type { AidMovement } from '@shared/sponsorship/aid.model'
import { aidStageLabels, portionInWords } from '@shared/sponsorship/aid.wording'
import { termInWords } from '@shared/sponsorship/feedback.wording'
import type { Pairing } from '@shared/sponsorship/hold.model'
import { PAUSED_IN_WORDS } from '@shared/sponsorship/review.wording'

const standing = (movements: readonly AidMovement[]) =>
  movements.filter((one) => !one.reversed && one.reverses === null && one.to !== null)

/** Where one sponsorship stands, who acts next and by when. */
export function standingOf({ hold, agreement, movements, frozen }: Pairing): string {
  if (frozen) return '监护人收回了同意，孩子的信息先不显示，县关工办会和您联系'
  if (hold.status === 'released') return '您已经放回'
  if (hold.status === 'expired') return '暂留到期，已放回待助库'
  if (!agreement) {
    return `为您暂留到${momentInWords(hold.expiresAt, new Date())}，县关工办会联系您办协议`
  }
  if (agreement.status === 'ended') return '这次结对已经结束，谢谢您的帮助'
  if (agreement.status === 'cancelled') return '这次协议没有签成，谢谢您的心意'
  if (agreement.mySignatureMissing) return '协议拟好了，请您看过签字'
  if (agreement.status === 'signing') return '等监护人和受托机构签字'
  if (agreement.paused) return PAUSED_IN_WORDS
  const last = standing(movements).at(-1)
  if (!last?.to) return '协议已生效，请按协议把款物交给受托机构'
  if (last.to === 'signed') return '监护人已经签收，本学期末会有反馈'
  if (last.to === 'atSchool') return '款物已到学校，等监护人签收'
  return `款物${aidStageLabels[last.to]}，下一步由县关工办跟进`
}

/** 意向 → 协议 → 拨付 → 签收 → 反馈. */
export function storyOf({ hold, agreement, movements, feedback }: Pairing): Moment[] {
  const today = localDateOf(new Date())
  const on = (moment: string) => dayInWords(localDateOf(moment), today)
  const moved: Moment[] = standing(movements).map((one) => ({
    what: one.to ? aidStageLabels[one.to] : '',
    detail: [
      dayInWords(one.happenedOn, today),
      portionInWords(one.portion),
      one.receiptNumber ? `票据 ${one.receiptNumber}` : null,
    ]
      .filter(Boolean)
      .join(' · '),
    state: 'done',
  }))
  const isSigned = standing(movements).some((one) => one.to === 'signed')
  const isInForce = agreement?.effectiveAt != null
  const hasEnded = agreement?.status === 'ended'
  return [
    { what: '选定并暂留', detail: on(hold.heldAt), state: 'done' },
    isInForce
      ? {
          what: '三方协议已生效',
          detail: `${on(agreement.effectiveAt ?? agreement.drawnAt)} · 协议 ${agreement.number}`,
          state: 'done',
        }
      : { what: '签三方协议', state: hold.status === 'active' || agreement ? 'next' : 'later' },
    ...moved,
    ...(isSigned || hasEnded
      ? []
      : [{ what: '款物到学校、监护人签收', state: isInForce ? 'next' : 'later' } as const]),
    ...[...feedback].reverse().map(
      (one): Moment => ({
        what: `${termInWords(one.term)}反馈`,
        detail: on(one.shownAt),
        state: 'done',
      }),
    ),
    hasEnded
      ? { what: '结对已结束', state: 'done' }
      : {
          what: feedback.length > 0 ? '下一次反馈' : '本学期反馈',
          detail: '由班主任填写，审核后给您看',
          state: isSigned ? 'next' : 'later',
        },
  ]
}
