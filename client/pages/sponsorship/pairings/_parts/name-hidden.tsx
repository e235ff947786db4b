import { useQuery } from '@tanstack/react-query'
import { Text } from '@tarojs/components'
import { api, client } from '@client/api/api'
import { Card } from '@client/components/card'
import { SwitchRow } from '@client/components/switch-row'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'

/** S-16: whether a publicity may name the sponsor. */
export function NameHidden() {
  const sponsor = useQuery(api.sponsorship.sponsor.find.queryOptions({ input: {} }))
  const hide = useCommand(client.sponsorship.sponsor.hideName)
  if (!sponsor.data) return null
  return (
    <Card>
      <SwitchRow
        label='不公开我的姓名'
        words='宣传时不写我的姓名'
        isOn={sponsor.data.nameHidden}
        onChange={(hidden) => !hide.busy && hide.run({ hidden })}
      />
      <Text className={prose.soft}>
        打开以后，任何统计、报道都不写您的姓名或单位；协议上照写，孩子的监护人看得到。
      </Text>
    </Card>
  )
}
