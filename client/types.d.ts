/// <reference types="@tarojs/taro" />

declare module '*.module.scss' {
  const styles: Record<string, string>
  export default styles
}
declare module '*.scss'

declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV: 'weapp' | 'h5'
    /** Where the browser finds the cloud functions; empty means the page's own origin. */
    TARO_APP_GATEWAY: string
    /** The public key a browser calls with before anyone signs in. */
    TARO_APP_PUBLISHABLE_KEY: string
    /** Where the pages open in a browser, with the closing slash; posters lead there. */
    TARO_APP_WEB: string
    /** The CloudBase environment the mini-program belongs to. */
    TARO_APP_CLOUD_ENV: string
  }
}
