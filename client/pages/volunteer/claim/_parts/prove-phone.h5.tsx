import { useMutation, useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { client } from '@client/api/api'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { fetchPersonas } from '@client/components/persona-switch/personas'
import { TextField } from '@client/components/text-field'

type Props = { proven: string | null; onProven: (phone: string) => void }

/** A browser cannot prove a number; on the local stage WeChat is played, and its code is the number itself. */
export function ProvePhone({ proven, onProven }: Props) {
  const [phone, setPhone] = useState('')
  const { data: personas = [] } = useQuery({
    queryKey: ['local', 'personas'],
    queryFn: fetchPersonas,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    meta: { keep: false },
  })
  const exchange = useMutation({
    mutationFn: () => client.wechat.phone.exchange({ code: `phone-${phone.trim()}` }),
    onSuccess: (answer) => onProven(answer.phone),
  })
  if (proven) return <Notice tone='good'>{`✓ 手机号 ${proven} 核对好了`}</Notice>
  if (personas.length === 0) {
    return <Notice>请在微信里打开小程序认领，要用微信的手机号核对是您本人</Notice>
  }
  return (
    <View>
      <TextField
        label='手机号'
        hint='本机演示：代替微信的手机号'
        kind='number'
        maxLength={11}
        value={phone}
        onChange={setPhone}
        error={exchange.error?.message}
      />
      <MainAction
        label='核对手机号'
        kind='second'
        busy={exchange.isPending}
        refusal={/^1\d{10}$/.test(phone.trim()) ? null : '请先填 11 位手机号'}
        onPress={() => exchange.mutate()}
      />
    </View>
  )
}
