import { momentInWords } from '@shared/kernel/local-date'
import type { Booking, BookingCard, BookingChangeKind, BookingStatus } from './booking.model'
import {
  type CancelRefusal,
  type CountRefusal,
  type DeclineBookingRefusal,
  type DeliverRefusal,
  HOST_NOTICE_HOURS,
  type MoveRefusal,
  NOTICE_DAYS,
  type RequestRefusal,
} from './booking.rules'

export const bookingStatusLabels: Record<BookingStatus, string> = {
  requested: '等待派单',
  offered: '等讲师应单',
  confirmed: '已约定',
  delivered: '已开讲',
  declined: '未能安排',
  cancelled: '已取消',
}

export const bookingChangeLabels: Record<BookingChangeKind, string> = {
  moved: '改期',
  cancelled: '取消',
}

/** Where an order stands, who acts next and by when. */
export function bookingSentence(
  booking: Pick<
    Booking | BookingCard,
    'status' | 'startsAt' | 'answerBy' | 'askedInVain' | 'lecturerName' | 'heads'
  >,
  now: Date,
): string {
  const { status, startsAt, answerBy, lecturerName, heads } = booking
  const when = startsAt ? momentInWords(startsAt, now) : ''
  switch (status) {
    case 'requested':
      return booking.askedInVain === 0
        ? '关工办正在找讲师，派单后讲师 48 小时内答复'
        : `问过的 ${booking.askedInVain} 位讲师都来不了，关工办正在另请，或打电话和您商量换时间`
    case 'offered':
      return `正在等讲师答复${answerBy ? `，最晚${momentInWords(answerBy, now)}` : ''}`
    case 'confirmed':
      if (heads) return '人数已登记，等关工办归档'
      if (startsAt && Date.parse(startsAt) < now.getTime()) return '已经开讲，请登记现场人数'
      return `约定${when}，${lecturerName ?? '讲师'}来讲`
    case 'delivered':
      return `${when}开讲，已归档`
    case 'declined':
      return '这次没能安排上，可以换个时间再点'
    case 'cancelled':
      return '这场讲座已取消'
  }
}

export const requestRefusalMessages: Record<RequestRefusal, string> = {
  TOO_SOON: `请至少提前 ${NOTICE_DAYS} 天点单，好让讲师安排`,
  SAME_TIME_TWICE: '两个时间一样，请选两个不同的时间',
  ROOM_TAKEN: '这个会场在您选的时间已有讲座，请换时间或换会场',
  NOT_BOOKABLE: '这场讲座的提纲还没审定，暂时不能点',
}

export const declineBookingRefusalMessages: Record<DeclineBookingRefusal, string> = {
  NOT_WAITING: '这单已有讲师在答复或已办结，不能再回“未能安排”',
}

export const cancelRefusalMessages: Record<CancelRefusal, string> = {
  ALREADY_CLOSED: '这场讲座已经结束，不用再取消',
  TOO_LATE: `离开讲不到 ${HOST_NOTICE_HOURS} 小时了，请打电话给承办关工委`,
}

export const moveRefusalMessages: Record<MoveRefusal, string> = {
  ALREADY_CLOSED: '这场讲座已经结束，不能改期',
  TOO_LATE: `离开讲不到 ${HOST_NOTICE_HOURS} 小时了，请打电话给承办关工委`,
  TOO_SOON: `新的时间请至少在 ${NOTICE_DAYS} 天以后，好让讲师安排`,
  SAME_TIME: '新的时间和原来一样，不用改',
}

export const countRefusalMessages: Record<CountRefusal, string> = {
  NOT_CONFIRMED: '这场讲座还没约定或已办结，不能登记人数',
  TOO_EARLY: '开讲前 30 分钟起可以登记人数',
  NOTE_NEEDED: '讲座结束已超过 30 分钟，请写一句补记说明',
  COUNT_CLOSED: '补记时间已过，请打电话请承办关工委代记',
}

export const deliverRefusalMessages: Record<DeliverRefusal, string> = {
  NOT_CONFIRMED: '这场讲座还没约定或已办结，不能归档',
  NOT_COUNTED: '点单单位还没登记现场人数，请先催一催',
  NOT_OVER: '讲座还没结束，结束后再归档',
}
