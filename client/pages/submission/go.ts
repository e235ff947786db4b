import Taro from '@tarojs/taro'

type Query = Record<string, string>

const address = (page: string, query: Query) => {
  const search = Object.entries(query).map(([key, value]) => `${key}=${value}`)
  return `/pages/submission/${page}/index${search.length > 0 ? `?${search.join('&')}` : ''}`
}

/** Open another page of the articles. */
export const go = (page: string, query: Query = {}): void => {
  void Taro.navigateTo({ url: address(page, query) })
}

/** Open it in place of this one: there is nothing to come back to here. */
export const goOn = (page: string, query: Query = {}): void => {
  void Taro.redirectTo({ url: address(page, query) })
}
