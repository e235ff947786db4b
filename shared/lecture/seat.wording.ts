import { momentInWords } from '@shared/kernel/local-date'
import type { ChildStage, MySeat, SeatStatus } from './seat.model'
import {
  type AcceptSeatRefusal,
  type BookSeatRefusal,
  type CancelSeatRefusal,
  isTalkOver,
  type OpenRefusal,
  SEAT_DEADLINE_HOURS,
  SEAT_OFFER_HOURS,
} from './seat.rules'

export const childStageLabels: Record<ChildStage, string> = {
  kindergarten: '幼儿园',
  primary: '小学',
  junior: '初中',
  senior: '高中',
}

export const seatStatusLabels: Record<SeatStatus, string> = {
  booked: '已订座',
  offered: '等您确认',
  waiting: '候补',
  cancelled: '已退座',
  lapsed: '过时让出',
}

/** What a parent holds, and what happens next. */
export function seatSentence(
  seat: Pick<MySeat, 'status' | 'position' | 'adults' | 'offeredUntil' | 'session'>,
  now: Date,
): string {
  const { session } = seat
  const when = momentInWords(session.startsAt, now)
  if (session.bookingStatus === 'cancelled') return '这场讲座取消了，给您添麻烦了'
  if (session.bookingStatus === 'declined') return '这场讲座没能安排上，给您添麻烦了'
  if (seat.status === 'cancelled') return '您已退座'
  if (seat.status === 'lapsed') return '留座时间过了，座位让给了下一家'
  if (isTalkOver(session, now)) {
    return seat.status === 'booked' ? '这一场已经讲完' : '这一场已经讲完，候补没有排上'
  }
  if (seat.status === 'offered' && seat.offeredUntil) {
    return `轮到您了，${seat.adults} 个座位给您留到${momentInWords(seat.offeredUntil, now)}`
  }
  if (seat.status === 'waiting') {
    return `候补第 ${seat.position ?? 1} 位，有人退座就按次序问，留 ${SEAT_OFFER_HOURS} 小时等您确认`
  }
  if (session.bookingStatus !== 'confirmed') return '座位给您留着，讲师调整中，定了会通知您'
  return `已订 ${seat.adults} 个座位，${when}见`
}

export const openRefusalMessages: Record<OpenRefusal, string> = {
  MINIMUM_TOO_HIGH: '最低开讲人数不能比座位还多，请改小一些',
  NOT_CONFIRMED: '讲师和时间约定后，才能开放给家长',
  ALREADY_OPEN: '这一场已经开放给家长了',
  TOO_LATE: `离开讲不到 ${SEAT_DEADLINE_HOURS} 小时，来不及开放了`,
}

export const bookSeatRefusalMessages: Record<BookSeatRefusal | 'ALREADY_BOOKED', string> = {
  SESSION_CANCELLED: '这场讲座不再接受订座，请看看别的场次',
  TOO_LATE: `离开讲不到 ${SEAT_DEADLINE_HOURS} 小时，订座已截止，可以直接到场问问`,
  ALREADY_BOOKED: '您已经订过这一场，在“我的座位”里可以看到',
}

export const cancelSeatRefusalMessages: Record<CancelSeatRefusal, string> = {
  ALREADY_CANCELLED: '这个座位已经退了',
  TOO_LATE: `离开讲不到 ${SEAT_DEADLINE_HOURS} 小时，不用退了，来不了也没关系`,
}

export const acceptSeatRefusalMessages: Record<AcceptSeatRefusal, string> = {
  NOT_OFFERED: '现在没有给您留着的座位',
  OFFER_LAPSED: '留座时间过了，座位让给了下一家，可以再排候补',
}
