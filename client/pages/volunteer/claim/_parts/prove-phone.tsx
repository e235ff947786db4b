import { Notice } from '@client/components/notice'
import { WeChatPhone } from '@client/components/wechat-phone'

type Props = { proven: string | null; onProven: (phone: string) => void }

/** In WeChat one tap proves the number. */
export function ProvePhone({ proven, onProven }: Props) {
  if (proven) return <Notice tone='good'>{`✓ 手机号 ${proven} 核对好了`}</Notice>
  return <WeChatPhone label='核对我的微信手机号' onPhone={onProven} />
}
