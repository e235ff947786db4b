import type { SolicitationStatus } from './solicitation.model'
import type { AnswerRefusal, EndRefusal, PutOffRefusal, SolicitRefusal } from './solicitation.rules'

export const solicitationStatusLabels: Record<SolicitationStatus, string> = {
  open: '正在征稿',
  past: '已到期',
  closed: '提前结束',
}

export const solicitRefusalMessages: Record<SolicitRefusal, string> = {
  DUE_TOO_SOON: '截止日期最早是明天，请留出写稿的时间',
  DUE_TOO_FAR: '截止日期最晚在半年以内',
  NOBODY_ASKED: '请选择向哪些单位征稿',
}

export const putOffRefusalMessages: Record<PutOffRefusal, string> = {
  DUE_TOO_SOON: solicitRefusalMessages.DUE_TOO_SOON,
  DUE_TOO_FAR: solicitRefusalMessages.DUE_TOO_FAR,
  CLOSED_EARLY: '这次征稿已经结束，要再征请另发一次',
  NOT_LATER: '新的日期要比原来的晚',
}

export const endRefusalMessages: Record<EndRefusal, string> = {
  NOT_OPEN: '这次征稿已经截止，不用再结束',
}

export const answerRefusalMessages: Record<AnswerRefusal, string> = {
  SOLICITATION_OVER: '这次征稿已经截止。请在“征稿”一栏改选“不参加征稿”，照样可以交稿',
  TOO_MANY_WORDS: '超过了这次征稿的字数。请删短一些，或改选“不参加征稿”再交',
}

export const UNKNOWN_SOLICITATION = '这次征稿没有约您的单位，请改选“不参加征稿”'
export const UNKNOWN_UNIT = '有的单位不在本县，请重新选择'

/** S2: no targets are set. */
export const NO_QUOTA = '不下达指标，写不写、写几篇都由各单位自己定'

type Told = {
  status: SolicitationStatus
  dueDay: string
  desk: { name: string }
  closeReason: string | null
}

/** Where it stands, to whoever might write for it. */
export function solicitationInWords({ status, dueDay, desk, closeReason }: Told): string {
  if (status === 'open') return `${desk.name}关工办征稿，${dueDay}截止`
  const how =
    status === 'past' ? `${dueDay}已经截止` : `关工办提前结束了。原因：${closeReason ?? ''}`
  return `${how}。稿件照样可以投，只是不算这次征稿`
}
