import Taro from '@tarojs/taro'
import type { BookingId } from '@shared/lecture/booking.model'

/** Beside the drafts, so that it goes with them when another person uses the phone. */
const KEY = 'draft.lecture.unsentCounts'

/** A head-count that was made where there is no signal; its numbers lie in the form's own draft. */
export type UnsentCount = { bookingId: BookingId; title: string }

export const unsentCounts = (): UnsentCount[] => Taro.getStorageSync<UnsentCount[] | ''>(KEY) || []

const others = (bookingId: BookingId) => unsentCounts().filter((one) => one.bookingId !== bookingId)

export const keepUnsent = (count: UnsentCount): void =>
  Taro.setStorageSync(KEY, [...others(count.bookingId), count])

export const dropUnsent = (bookingId: BookingId): void =>
  Taro.setStorageSync(KEY, others(bookingId))
