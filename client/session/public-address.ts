/**
 * What a picture outside WeChat's own pages must say. WeChat opens the mini-program for an address under
 * the prefix entered as 「扫普通链接二维码打开小程序」, and any other camera opens the page in a browser; where
 * no web address was set, only our own 「扫一扫」 reads it.
 */
export const publicAddress = (page: string): string =>
  process.env.TARO_APP_WEB ? `${process.env.TARO_APP_WEB}#${page}` : page
