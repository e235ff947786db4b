import { momentInWords } from '@shared/kernel/local-date'
import type { BoardTalk, Conflict } from './board.model'
import type { BoardLine } from './board.rules'
import { askRefusalMessages } from './offer.wording'
import { shortfallSentence } from './shortfall.wording'

export const boardLineLabels: Record<BoardLine, string> = {
  toOffer: '等您派单',
  inVain: '没有讲师应单',
  unanswered: '等讲师应单',
  conflict: '有冲突',
  short: '人数不够',
  today: '今天开讲',
  uncounted: '现场人数未填',
  toArchive: '等您归档',
}

/** What to do next about a line. */
export const boardNextSteps: Record<BoardLine, string> = {
  toOffer: '点开一单，选讲师派单',
  inVain: '另请讲师，或打电话商量换时间',
  unanswered: '48 小时没答复，自动问下一位',
  conflict: '点开看原因，改期或另请讲师',
  short: '开讲前 24 小时由您决定照常、改期或取消',
  today: '有变化马上打电话，讲完登记人数',
  uncounted: '催学校登记，或由您补记',
  toArchive: '核对人数和照片，点归档',
}

export const conflictMessages: Record<Conflict, string> = {
  ...askRefusalMessages,
  TIME_PAST: '想要的两个时间都过了，请打电话另约时间',
}

/** What a row of the board says under its title. */
export function boardSentence(talk: BoardTalk, line: BoardLine, now: Date): string {
  switch (line) {
    case 'inVain':
      return `问过 ${talk.askedInVain} 位讲师，都来不了`
    case 'unanswered':
      return talk.answerBy ? `最晚${momentInWords(talk.answerBy, now)}答复` : '正在等讲师答复'
    case 'conflict':
      return talk.conflict ? conflictMessages[talk.conflict] : '冲突已经解决'
    case 'short':
      return talk.seats ? shortfallSentence(talk.seats) : '没有开放订座'
    case 'today':
      return talk.isCounted ? '现场人数已登记' : '现场人数还没登记'
    default:
      return boardNextSteps[line]
  }
}
