import { useQuery } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { api, client } from '@client/api/api'
import { MainAction } from '@client/components/main-action'
import { useCommand } from '@client/forms/use-command'
import type { SubscriptionTemplate } from '@shared/account/notice.model'

type Props = {
  /** 「审核结果通知我」. */
  label: string
  /** At most three; WeChat asks for all of them at once. */
  templates: readonly SubscriptionTemplate[]
}

/** Lets a person ask for a WeChat message; shown only where WeChat can send one. Their box tells them anyway. */
export function TellMe({ label, templates }: Props) {
  const isWeChat = process.env.TARO_ENV === 'weapp'
  const { data: ids } = useQuery(
    api.wechat.template.list.queryOptions({ input: {}, enabled: isWeChat, staleTime: 3_600_000 }),
  )
  const record = useCommand(client.account.subscription.record, {
    onDone: () => Taro.showToast({ title: '好的，有结果就告诉您', icon: 'none' }),
  })
  const askable = templates.filter((template) => ids?.[template])
  if (!isWeChat || askable.length === 0) return null

  async function handlePress() {
    const said = await Taro.requestSubscribeMessage({
      tmplIds: askable.map((template) => ids?.[template] ?? ''),
      entityIds: [],
    } as Taro.requestSubscribeMessage.Option).catch(() => null)
    const answers = said as Record<string, unknown> | null
    const accepted = askable.filter((template) => answers?.[ids?.[template] ?? ''] === 'accept')
    if (accepted.length > 0) record.run({ accepted })
  }

  return <MainAction kind='second' label={label} busy={record.busy} onPress={handlePress} />
}
