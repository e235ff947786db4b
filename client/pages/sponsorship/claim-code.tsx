import { Text } from '@tarojs/components'
import { Card } from '@client/components/card'
import prose from '@client/design/prose.module.scss'
import type { CaseDetail } from '@shared/sponsorship/student.model'

/** The eight digits a guardian links the case with; gone once they have. */
export function ClaimCode({ detail: { claimCode } }: { detail: CaseDetail }) {
  if (!claimCode) return null
  return (
    <Card title='请监护人关联' urgent>
      <Text className={prose.big}>{claimCode.replace(/(?=\d{4}$)/, ' ')}</Text>
      <Text className={prose.line}>
        把这 8
        位关联码念给监护人。监护人在自己的微信里打开小程序，首页点“助学申请”，再点“我有关联码”，填上就接过去了；登记的手机号要和申请里的一样
      </Text>
    </Card>
  )
}
