import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { MainAction } from '@client/components/main-action'
import prose from '@client/design/prose.module.scss'
import { useNow } from '@client/design/use-now'
import { doorPageOf, isDoorOpen } from '@shared/lecture/check-in.rules'
import type { Session } from '@shared/lecture/seat.model'

/** In WeChat the phone reads the picture at the door; elsewhere the camera opens it by itself. */
export function ScanDoor({ session }: { session: Session }) {
  const now = useNow()
  if (!isDoorOpen(session, now)) return null
  if (process.env.TARO_ENV !== 'weapp') {
    return <Text className={prose.line}>到了请用手机相机扫会场的二维码签到。</Text>
  }

  async function handleScan() {
    const scanned = await Taro.scanCode({ scanType: ['qrCode'] }).catch(() => null)
    if (!scanned) return
    const url = doorPageOf(scanned.result)
    if (url) Taro.navigateTo({ url })
    else Taro.showToast({ title: '这不是签到的二维码', icon: 'none' })
  }

  return <MainAction label='到了，扫码签到' kind='second' onPress={handleScan} />
}
