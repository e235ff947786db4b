import { useQuery } from '@tanstack/react-query'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { Page } from '@client/components/page'
import { StatusSentence } from '@client/components/status-sentence'
import { SummaryList } from '@client/components/summary-list'
import { TextField } from '@client/components/text-field'
import { useCommand } from '@client/forms/use-command'
import type { SignInCode } from '@shared/account/sign-in.model'
import { halfWidth } from '@shared/kernel/half-width'
import { momentInWords } from '@shared/kernel/local-date'

/** Let one's own computer in; whoever is asked by a stranger is warned first. */
export default function ConfirmPage() {
  const { code: scanned } = useRouter().params
  const [typed, setTyped] = useState(scanned ?? '')
  const [answer, setAnswer] = useState<'confirmed' | 'refused' | null>(null)
  const digits = halfWidth(typed).replace(/[\s-]/g, '')
  const isWhole = digits.length === 8
  const pending = useQuery({
    ...api.account.signIn.look.queryOptions({ input: { code: digits as SignInCode } }),
    enabled: isWhole && answer === null,
    meta: { keep: false },
  })
  const command = useCommand(client.account.signIn.answer, {
    onDone: ({ state }) => setAnswer(state === 'confirmed' ? 'confirmed' : 'refused'),
  })
  const say = (letIn: boolean) => command.run({ code: digits as SignInCode, letIn })

  if (answer) {
    const sentence =
      answer === 'confirmed' ? '电脑已经登录，可以在上面办事了' : '没有让它登录，您的账号很安全'
    return (
      <Page
        title='让电脑登录'
        action={
          <MainAction
            label='回到首页'
            onPress={() => Taro.switchTab({ url: '/pages/home/index' })}
          />
        }
      >
        <StatusSentence sentence={sentence} tone='good' tag='办好了' />
      </Page>
    )
  }
  return (
    <Page
      title='让电脑登录'
      note='只给您自己正在用的电脑登录'
      action={
        <MainAction
          label='是我，让它登录'
          busy={command.busy}
          refusal={pending.data ? null : '请先输入电脑上的 8 位数字'}
          onPress={() => say(true)}
        />
      }
    >
      <TextField
        label='电脑上的 8 位数字'
        kind='number'
        maxLength={12}
        value={typed}
        onChange={setTyped}
        error={pending.error?.message}
      />
      {pending.data && (
        <Card title='是这台电脑吗'>
          <SummaryList
            rows={[
              { label: '设备', value: pending.data.device },
              { label: '时间', value: momentInWords(pending.data.begunAt, new Date()) },
            ]}
          />
          <MainAction
            kind='second'
            label='不是我，别让它登录'
            busy={command.busy}
            onPress={() => say(false)}
          />
        </Card>
      )}
      <Notice tone='danger' title='当心骗子'>
        有人打电话要您输入数字，请不要输，挂断后打给关工委问一问。
      </Notice>
    </Page>
  )
}
