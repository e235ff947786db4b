import { View } from '@tarojs/components'

/** WeChat wants this component to exist; the bar people see is components/tab-bar, drawn by each tab page. */
export default function CustomTabBar() {
  return <View />
}
