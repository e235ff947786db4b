import { useQuery } from '@tanstack/react-query'
import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { client } from '@client/api/api'
import { forgetEverything } from '@client/boot/query-client'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import { newRequestId } from '@client/forms/request-id'
import { enterWith } from '@client/session/web-token'
import type { Nonce } from '@shared/account/sign-in.model'
import { signInStateLabels } from '@shared/account/sign-in.wording'
import { deviceInWords, newNonce } from './_parts/browser'
import styles from './index.module.scss'

const ASK_AGAIN_MS = 2000

/** A browser without an account of its own: the phone lets it in. */
export default function SignInPage() {
  const [nonce, setNonce] = useState(() => newNonce() as Nonce)
  return <Waiting key={nonce} nonce={nonce} onAgain={() => setNonce(newNonce() as Nonce)} />
}

function Waiting({ nonce, onAgain }: { nonce: Nonce; onAgain: () => void }) {
  const [entering, setEntering] = useState(false)
  const begun = useQuery({
    queryKey: ['signIn', 'begin', nonce],
    queryFn: () =>
      client.account.signIn.begin({ requestId: newRequestId(), nonce, device: deviceInWords() }),
    meta: { keep: false },
    staleTime: Number.POSITIVE_INFINITY,
  })
  const collected = useQuery({
    queryKey: ['signIn', 'collect', nonce],
    queryFn: () => client.account.signIn.collect({ requestId: newRequestId(), nonce }),
    meta: { keep: false },
    enabled: begun.isSuccess && !entering,
    refetchInterval: ({ state }) =>
      state.data && state.data.state !== 'waiting' ? false : ASK_AGAIN_MS,
  })
  const state = collected.data?.state ?? 'waiting'
  const ticket = collected.data?.ticket

  useEffect(() => {
    if (!ticket) return
    setEntering(true)
    enterWith(ticket).then(
      () => {
        forgetEverything()
        Taro.reLaunch({ url: '/pages/home/index' })
      },
      (error: Error) => {
        Taro.showToast({ title: error.message, icon: 'none' })
        onAgain()
      },
    )
  }, [ticket, onAgain])

  const isOver = state === 'refused' || state === 'expired'
  return (
    <Page
      title='电脑登录'
      note='用您手机微信里的小程序确认一下，就能在这台电脑上办事'
      action={isOver ? <MainAction label='换一组数字' onPress={onAgain} /> : undefined}
    >
      <QueryView query={begun}>
        {({ code }) => (
          <Card title='在手机上输入这 8 位数字'>
            <Text className={styles.code}>{`${code.slice(0, 4)} ${code.slice(4)}`}</Text>
            <StatusSentence
              sentence={signInStateLabels[state]}
              tone={state === 'confirmed' ? 'good' : isOver ? 'brand' : 'warm'}
            />
          </Card>
        )}
      </QueryView>
      <Card title='怎么办'>
        <Text className={styles.how}>1. 打开手机微信里的“关爱下一代”</Text>
        <Text className={styles.how}>2. 点“我的”，再点“让电脑登录”</Text>
        <Text className={styles.how}>3. 输入上面的数字，看清是这台电脑，点“是我，让它登录”</Text>
      </Card>
      <Notice>数字两分钟后过时。别把它念给陌生人听。</Notice>
    </Page>
  )
}
