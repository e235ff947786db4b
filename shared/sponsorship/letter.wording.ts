import { readRefusalMessages, speakRefusalMessages } from './feedback.wording'
import type { LetterDirection, LetterStatus, LetterWriter } from './letter.model'
import { type ForwardRefusal, MOST_WAITING, type WriteRefusal } from './letter.rules'

export const letterStatusLabels: Record<LetterStatus, string> = {
  submitted: '等县关工办看',
  returned: '请改一改',
  forwarded: '已转交',
}

export const letterDirectionLabels: Record<LetterDirection, string> = {
  toSponsor: '孩子写给资助人',
  toStudent: '资助人写给孩子',
}

export const letterWriterLabels: Record<LetterWriter, string> = {
  sponsor: '资助人',
  guardian: '监护人代写',
  teacher: '老师代写',
}

export const writeRefusalMessages: Record<WriteRefusal, string> = {
  ...speakRefusalMessages,
  NO_PHOTO: '监护人没有同意使用照片，信里先不放照片',
  TOO_MANY_WAITING: `已有 ${MOST_WAITING} 封信等县关工办看，转交后再写`,
}

export const forwardRefusalMessages: Record<ForwardRefusal, string> = {
  ...readRefusalMessages,
  NO_PHOTO: '监护人没有同意使用照片，请退回，让写信人去掉照片',
}

export const readOutRefusalMessages = {
  NOT_HERE: '这封信还没有转交过来',
  ALREADY_READ_OUT: '已经记过“读给孩子听了”',
}
