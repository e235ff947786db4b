import { disclosureMessages } from './disclosure.wording'
import type { FeedbackLines, FeedbackStatus, Teller, Term } from './feedback.model'
import type { ReadRefusal, SpeakRefusal, TellRefusal } from './feedback.rules'

export const feedbackStatusLabels: Record<FeedbackStatus, string> = {
  submitted: '等县关工办看',
  returned: '请改一改',
  shown: '资助人能看了',
}

export const feedbackLineLabels: Record<keyof FeedbackLines, string> = {
  study: '学习',
  life: '生活',
  joy: '高兴的事',
  words: '想说的话',
}

export const tellerLabels: Record<Teller, string> = { guardian: '监护人', teacher: '班主任' }

/** 「2026年秋季学期」. */
export const termInWords = (term: Term): string =>
  `${term.slice(0, 4)}年${term.endsWith('autumn') ? '秋' : '春'}季学期`

export const speakRefusalMessages: Record<SpeakRefusal, string> = {
  NOT_IN_FORCE: '协议现在没有生效，先不用写',
  CONSENT_MISSING: '监护人收回了同意，先不转交，县关工办会联系各方',
  ...disclosureMessages,
}

export const tellRefusalMessages: Record<TellRefusal, string> = {
  ...speakRefusalMessages,
  WRONG_TERM: '只能写这个学期和上个学期的反馈',
  ALREADY_READ: '这个学期的反馈资助人已经看到了，不用再写',
}

export const readRefusalMessages: Record<ReadRefusal, string> = {
  ALREADY_READ: '这一份已经看过了',
  CONSENT_MISSING: '监护人收回了“告诉资助人”的同意，现在不能转交',
}
