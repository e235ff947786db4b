import Taro from '@tarojs/taro'

type Query = Record<string, string | number>

/** The address of a page: `register/file` with `{ volunteerId }` is `/pages/register/file/index?volunteerId=…`. */
export function addressOf(page: string, query: Query = {}): string {
  const search = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
  return `/pages/${page}/index${search.length > 0 ? `?${search.join('&')}` : ''}`
}

/** Open another page; the way back leads here. */
export function go(page: string, query?: Query): void {
  void Taro.navigateTo({ url: addressOf(page, query) })
}

/** Open another page in place of this one: there is nothing to come back to here. */
export function goOn(page: string, query?: Query): void {
  void Taro.redirectTo({ url: addressOf(page, query) })
}
