import { Text } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { Card } from '@client/components/card'
import prose from '@client/design/prose.module.scss'
import { go } from './go'
import { unsentCounts } from './unsent-counts'

/** 「未上传 1 条」: what was counted without a signal and waits on this phone. */
export function UnsentNotice() {
  const [counts, setCounts] = useState(unsentCounts)
  useDidShow(() => setCounts(unsentCounts()))
  return (
    <>
      {counts.map(({ bookingId, title }) => (
        <Card
          key={bookingId}
          urgent
          title={`未上传 ${counts.length} 条`}
          label={`《${title}》现场人数还没上传`}
          onPress={() => go('count', { bookingId })}
        >
          <Text className={prose.line}>{`《${title}》现场人数存在这部手机里，点开再传一次`}</Text>
        </Card>
      ))}
    </>
  )
}
