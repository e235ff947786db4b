import { View } from '@tarojs/components'
import { Notice } from '@client/components/notice'
import { PhoneField } from '@client/components/phone-field'
import { TextField } from '@client/components/text-field'
import type { ScreenProps } from './use-application'

export const guardianFields = ['guardianName', 'guardianPhone'] as const

export function Guardian({ form }: ScreenProps) {
  return (
    <View>
      <TextField label='监护人姓名' maxLength={20} {...form.field('guardianName')} />
      <PhoneField label='监护人电话' {...form.field('guardianPhone')} />
      <Notice>监护人用这个手机号，凭关联码就能在自己的微信里看到进展、收回同意</Notice>
    </View>
  )
}
