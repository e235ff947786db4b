import Taro from '@tarojs/taro'
import { MainAction } from '@client/components/main-action'
import { pageOf } from '@shared/volunteer/check-in-link.rules'

/** In WeChat the phone reads the picture on the big screen; a browser's camera app opens it by itself. */
export function ScanButton({ label = '扫会场的二维码' }: { label?: string }) {
  if (process.env.TARO_ENV !== 'weapp') return null

  async function handleScan() {
    const scanned = await Taro.scanCode({ scanType: ['qrCode'] }).catch(() => null)
    if (!scanned) return
    const page = pageOf(scanned.result)
    if (page) Taro.redirectTo({ url: page })
    else Taro.showToast({ title: '这不是我们的二维码', icon: 'none' })
  }

  return <MainAction label={label} kind='second' onPress={handleScan} />
}
