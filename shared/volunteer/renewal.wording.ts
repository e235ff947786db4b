import type { RenewalRefusal } from './renewal.rules'

export const renewalRefusalMessages: Record<RenewalRefusal, string> = {
  NO_OATH_TEXT: '本地还没有生效的誓词，请过些日子再来',
  TEXT_CHANGED: '誓词有了新的一版，请刷新后重读一遍',
  SIGNATURE_MISSING: '签名没有传上来，请重新签一次',
}
