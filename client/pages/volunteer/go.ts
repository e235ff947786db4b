import Taro from '@tarojs/taro'

type Query = Record<string, string | number>

/** Open another page of the volunteers. */
export function go(page: string, query: Query = {}): void {
  const search = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
  const tail = search.length > 0 ? `?${search.join('&')}` : ''
  void Taro.navigateTo({ url: `/pages/volunteer/${page}/index${tail}` })
}
