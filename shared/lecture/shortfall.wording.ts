import type { Session } from './seat.model'
import { DECIDE_HOURS, type GoOnRefusal } from './shortfall.rules'

export const goOnRefusalMessages: Record<GoOnRefusal, string> = {
  NOT_CONFIRMED: '这场讲座还没约定或已办结，不用再决定',
  ENOUGH_SEATS: '订座人数够了，照常开讲，不用再决定',
  TOO_EARLY: `开讲前 ${DECIDE_HOURS} 小时还不够人，再来决定`,
  ALREADY_BEGUN: '讲座已经开始，不用再决定',
  DECIDED: '已经决定照常开讲了',
}

/** 「只订了 6 个座位，最低 20 人才开讲」 */
export const shortfallSentence = ({ taken, minSeats }: Pick<Session, 'taken' | 'minSeats'>) =>
  `只订了 ${taken} 个座位，最低 ${minSeats ?? 1} 人才开讲`

/** What a parent reads about it. */
export const minimumWords = ({ minSeats, wentOnAt }: Pick<Session, 'minSeats' | 'wentOnAt'>) =>
  wentOnAt
    ? '已经定了，照常开讲'
    : `满 ${minSeats ?? 1} 人开讲；不够时关工办提前一天决定，有变化会通知您`
