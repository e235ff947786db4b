import { dropUnsent, keepUnsent, unsentCounts } from '@client/pages/lecture/unsent-counts'
import type { BookingId } from '@shared/lecture/booking.model'

const storage = new Map<string, unknown>()

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => storage.set(key, value),
  },
}))

const first = { bookingId: 'first' as BookingId, title: '好好说话' }
const second = { bookingId: 'second' as BookingId, title: '作业拖拉有办法' }

describe('counting heads without a signal', () => {
  beforeEach(() => storage.clear())

  it('begins with nothing that waits', () => {
    expect(unsentCounts()).toEqual([])
  })

  it('keeps each talk once, the one pressed last at the end', () => {
    keepUnsent(first)
    keepUnsent(second)
    keepUnsent({ ...first, title: '好好说话：从吼到听' })

    expect(unsentCounts()).toEqual([second, { ...first, title: '好好说话：从吼到听' }])
  })

  it('forgets only the talk whose numbers have arrived', () => {
    keepUnsent(first)
    keepUnsent(second)

    dropUnsent(first.bookingId)
    dropUnsent(first.bookingId)

    expect(unsentCounts()).toEqual([second])
  })

  it('lies beside the drafts, so that it goes with them when another person takes the phone', () => {
    keepUnsent(first)

    expect([...storage.keys()].every((key) => key.startsWith('draft.'))).toBe(true)
  })
})
