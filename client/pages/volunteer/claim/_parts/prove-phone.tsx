import { useMutation } from '@tanstack/react-query'
import { Button } from '@tarojs/components'
import { client } from '@client/api/api'
import { Notice } from '@client/components/notice'
import styles from './prove-phone.module.scss'

type Props = { proven: string | null; onProven: (phone: string) => void }

/** In WeChat one tap proves the number. */
export function ProvePhone({ proven, onProven }: Props) {
  const exchange = useMutation({
    mutationFn: (code: string) => client.wechat.phone.exchange({ code }),
    onSuccess: ({ phone }) => onProven(phone),
  })
  if (proven) return <Notice tone='good'>{`✓ 手机号 ${proven} 核对好了`}</Notice>
  return (
    <Button
      className={styles.prove}
      openType='getPhoneNumber'
      disabled={exchange.isPending}
      onGetPhoneNumber={({ detail: { code } }) => code && exchange.mutate(code)}
    >
      核对我的微信手机号
    </Button>
  )
}
