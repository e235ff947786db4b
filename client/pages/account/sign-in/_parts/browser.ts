/** WeChat signs people in by itself; this page is for browsers. */
export const newNonce = (): string => '0'.repeat(64)
export const deviceInWords = (): string => '微信'
