import { useMutation } from '@tanstack/react-query'
import { Button } from '@tarojs/components'
import { client } from '@client/api/api'
import styles from './index.module.scss'

type Props = { label: string; onPhone: (phone: string) => void }

/** One tap takes over the number WeChat knows. */
export function WeChatPhone({ label, onPhone }: Props) {
  const exchange = useMutation({
    mutationFn: (code: string) => client.wechat.phone.exchange({ code }),
    onSuccess: ({ phone }) => onPhone(phone),
  })
  return (
    <Button
      className={styles.take}
      openType='getPhoneNumber'
      disabled={exchange.isPending}
      onGetPhoneNumber={({ detail: { code } }) => code && exchange.mutate(code)}
    >
      {label}
    </Button>
  )
}
