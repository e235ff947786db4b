import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { addToCalendar } from '@client/api/calendar'
import { navigateTo } from '@client/api/navigate'
import { MainAction } from '@client/components/main-action'
import { FREE_OF_CHARGE } from '@shared/lecture/lecture.wording'
import type { Point } from '@shared/lecture/point.model'

type Talk = {
  bookingId: string
  title: string
  startsAt: string
  minutes: number
  venue: string
  room: string
  point: Point | null
}

/** A browser only saves the file; the calendar takes it over when it is opened. */
const KEPT =
  process.env.TARO_ENV === 'weapp' ? '记好了，提前两小时提醒' : '已存成日历文件，点开就记下'

/** L-16: the talk in one's own calendar, and the way there where the place is on the map. */
export function WhenAndWhere({ talk }: { talk: Talk }) {
  const { bookingId, title, startsAt, minutes, venue, room, point } = talk
  async function keep() {
    const place = `${venue} ${room}`
    const kept = await addToCalendar({
      id: bookingId,
      title,
      startsAt,
      minutes,
      place,
      note: FREE_OF_CHARGE,
    })
    if (kept) void Taro.showToast({ title: KEPT, icon: 'none' })
  }
  return (
    <View>
      <MainAction label='记到手机日历' kind='second' onPress={() => void keep()} />
      {point && (
        <MainAction
          label='看路线'
          kind='second'
          onPress={() => void navigateTo({ ...point, name: venue })}
        />
      )}
    </View>
  )
}
