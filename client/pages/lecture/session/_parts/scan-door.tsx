import Taro from '@tarojs/taro'
import { MainAction } from '@client/components/main-action'
import { doorPageOf } from '@shared/lecture/check-in.rules'

/** In WeChat the phone reads the picture at the door; elsewhere the camera opens it by itself. */
export function ScanDoor() {
  if (process.env.TARO_ENV !== 'weapp') return null

  async function handleScan() {
    const scanned = await Taro.scanCode({ scanType: ['qrCode'] }).catch(() => null)
    if (!scanned) return
    const url = doorPageOf(scanned.result)
    if (url) Taro.navigateTo({ url })
    else Taro.showToast({ title: '这不是签到的二维码', icon: 'none' })
  }

  return <MainAction label='到了，扫码签到' kind='second' onPress={handleScan} />
}
