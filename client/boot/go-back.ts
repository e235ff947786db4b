import Taro from '@tarojs/taro'

/** To where one came from; a page opened from a message, a code or anew has nothing behind it and leads home. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.switchTab({ url: '/pages/home/index' })
}
