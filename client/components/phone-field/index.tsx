import { View } from '@tarojs/components'
import { TextField, type TextFieldProps } from '../text-field'
import { WeChatPhone } from '../wechat-phone'

type Props = Omit<TextFieldProps, 'label' | 'kind' | 'maxLength'> & { label?: string }

/** A mobile number: typed by hand, or in WeChat taken over with one tap. */
export function PhoneField({ label = '手机号', ...props }: Props) {
  return (
    <View>
      <TextField label={label} kind='number' maxLength={20} {...props} />
      {process.env.TARO_ENV === 'weapp' && (
        <WeChatPhone label='用微信里的手机号' onPhone={props.onChange} />
      )}
    </View>
  )
}
