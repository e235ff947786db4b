import { localDateOf } from '@shared/kernel/calendar'
import type { ArticleStatus, Publication, Round, SafetyVerdict } from './article.model'
import type { ResubmitRefusal, SaveRefusal, SubmitRefusal } from './article.rules'

export const articleStatusLabels: Record<ArticleStatus, string> = {
  draft: '草稿',
  submitted: '等单位审签',
  inFirstReview: '等初审',
  inSecondReview: '等复审',
  inFinalReview: '等终审',
  returned: '已退改',
  accepted: '终审通过，等发布',
  published: '已发布',
  refused: '未采用',
  takenDown: '已撤下',
}

export const roundLabels: Record<Round, string> = {
  unit: '单位审签',
  first: '初审',
  second: '复审',
  final: '终审',
}

export const safetyLabels: Record<SafetyVerdict, string> = {
  pending: '内容安全检查还没有结果，有结果前不会发布',
  passed: '内容安全检查通过',
  risky: '内容安全检查没有通过，请改掉不适合公开的文字或照片',
  review: '内容安全检查拿不准，要终审的同志再看一遍',
}

/** What a revision returned by the machine asks for, in words. */
export const RISKY_ADVICE =
  '微信的内容安全检查没有通过。请看看有没有电话、广告、攻击性的话或不适合公开的照片，改好后再交。'

export const submitRefusalMessages: Record<SubmitRefusal, string> = {
  NOT_WITH_AUTHOR: '这篇稿件已经交上去了，要改请等退改',
  NO_COLUMN: '请选择栏目，再交稿',
  NO_TITLE: '请写上标题，再交稿',
  NO_BODY: '请写上正文，再交稿',
  NO_BYLINE: '请填写署名，再交稿',
  GUARDIANS_NOT_ASKED: '照片里有孩子，请先征得监护人同意并打勾，或换一张照片',
}

export const resubmitRefusalMessages: Record<ResubmitRefusal, string> = {
  ...submitRefusalMessages,
  NOT_WITH_AUTHOR: '这篇稿件现在不用改，请刷新看看进度',
  NOTES_LEFT: '还有意见没有改完，请逐条改好并打勾',
}

export const saveRefusalMessages: Record<SaveRefusal, string> = {
  NOT_WITH_AUTHOR: submitRefusalMessages.NOT_WITH_AUTHOR,
  BYLINES_LOCKED: '署名交稿时已经定下，要改请打电话给关工办',
  SOLICITATION_LOCKED: '参加哪次征稿，交稿时已经定下，要改请打电话给关工办',
}

export const NOT_A_WRITER = '您不在这个单位，请选择自己的单位'
export const UNKNOWN_COLUMN = '没有这个栏目，请重新选择'

type Told = {
  status: ArticleStatus
  unit: { name: string }
  desk: { name: string }
  notes: number
  /** In words, e.g. 「11月27日（周五）」. */
  dueDay: string | null
  reason: string | null
}

/** P-05: where the article stands, said to its author in a sentence. */
export function progressInWords({ status, unit, desk, notes, dueDay, reason }: Told): string {
  const until = dueDay ? `，最晚${dueDay}前有回音` : ''
  switch (status) {
    case 'draft':
      return '还没有交。写好后按“交稿”'
    case 'submitted':
      return `${unit.name}在看，同意后报送${desk.name}关工办，一般 5 个工作日${until}`
    case 'inFirstReview':
    case 'inSecondReview':
    case 'inFinalReview':
      return `${desk.name}关工办在看（${articleStatusLabels[status].slice(1)}），一般 5 个工作日${until}`
    case 'returned':
      return `需要您处理：${notes > 0 ? `请改好 ${notes} 处` : RISKY_ADVICE}${dueDay ? `，${dueDay}前交修改稿` : ''}`
    case 'accepted':
      return '终审通过了。内容安全检查完就发布，您不用做什么'
    case 'published':
      return '已经发布，谢谢您的来稿'
    case 'refused':
      return `这篇没有采用。原因：${reason ?? ''}`
    case 'takenDown':
      return `这篇已经撤下。原因：${reason ?? ''}`
  }
}

/** 「信息 · 江畔社区 · 2026.11.15」 */
export const sourceInWords = ({ columnName, unitName, publishedAt }: Publication): string =>
  `${columnName} · ${unitName} · ${localDateOf(publishedAt).replaceAll('-', '.')}`
