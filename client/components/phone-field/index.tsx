import { Button, View } from '@tarojs/components'
import { client } from '@client/api/api'
import { TextField, type TextFieldProps } from '../text-field'
import styles from './index.module.scss'

type Props = Omit<TextFieldProps, 'label' | 'kind' | 'maxLength'> & { label?: string }

/** A mobile number: typed by hand, or in WeChat taken over with one tap. */
export function PhoneField({ label = '手机号', ...props }: Props) {
  async function handlePhone(event: { detail: { code?: string } }) {
    const { code } = event.detail
    if (!code) return
    const { phone } = await client.wechat.phone.exchange({ code })
    props.onChange(phone)
  }

  return (
    <View>
      <TextField label={label} kind='number' maxLength={20} {...props} />
      {process.env.TARO_ENV === 'weapp' && (
        <Button className={styles.take} openType='getPhoneNumber' onGetPhoneNumber={handlePhone}>
          用微信里的手机号
        </Button>
      )}
    </View>
  )
}
