import Taro from '@tarojs/taro'

/** Open another page of this flow, e.g. `case/index?studentId=…`. */
export const go = (page: string) => Taro.navigateTo({ url: `/pages/sponsorship/${page}` })

/** The same, but the way back does not lead to the form just sent. */
export const replaceWith = (page: string) => Taro.redirectTo({ url: `/pages/sponsorship/${page}` })
