import Taro from '@tarojs/taro'

/** WeChat asks once; who said no is asked in the settings only. */
const isDenied = (failure: unknown): boolean =>
  /auth den|authorize no|no permission/i.test((failure as { errMsg?: string } | null)?.errMsg ?? '')

/**
 * Do what needs the owner's leave. `false` when they thought better of it; whoever refused the leave
 * before is shown the way to WeChat's settings, because WeChat does not ask again.
 */
export async function withLeave(ask: () => Promise<unknown>, whatFor: string): Promise<boolean> {
  try {
    await ask()
    return true
  } catch (failure) {
    if (!isDenied(failure)) return false
    const { confirm } = await Taro.showModal({
      title: '要您允许一下',
      content: `请在设置里允许${whatFor}，回来再点一次`,
      confirmText: '去设置',
      cancelText: '先不用',
    })
    if (confirm) await Taro.openSetting()
    return false
  }
}
