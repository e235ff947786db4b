import Taro from '@tarojs/taro'

/** Open another page of the lectures. */
export const go = (page: string, query: Record<string, string> = {}): void => {
  const search = Object.entries(query).map(([key, value]) => `${key}=${value}`)
  void Taro.navigateTo({
    url: `/pages/lecture/${page}/index${search.length > 0 ? `?${search.join('&')}` : ''}`,
  })
}
