import Taro from '@tarojs/taro'
import * as z from 'zod'
import { client } from '@client/api/api'
import { FormFoot } from '@client/components/form-foot'
import { Page } from '@client/components/page'
import { PhoneField } from '@client/components/phone-field'
import { TextField } from '@client/components/text-field'
import { useDraftForm } from '@client/forms/use-draft-form'
import { personName, phone } from '@shared/kernel/text'

const Introduction = z.object({ name: personName('姓名'), phone: phone() })

/** Asked once of somebody who has not said it yet; every flow then knows. */
export default function IntroducePage() {
  const form = useDraftForm({
    name: 'introduce',
    schema: Introduction,
    initial: { name: '', phone: '' },
    send: (values, requestId) => client.account.me.introduce({ ...values, requestId }),
    onDone: () => Taro.switchTab({ url: '/pages/me/index' }),
  })
  return (
    <Page
      title='怎么称呼您'
      action={
        <FormFoot
          label='保存'
          onPress={form.submit}
          busy={form.busy}
          failure={form.failure}
          hasErrors={form.hasErrors}
          savedAt={form.savedAt}
        />
      }
    >
      <TextField label='姓名' maxLength={20} {...form.field('name')} />
      <PhoneField hint='只有办事的关工委看得到' {...form.field('phone')} />
    </Page>
  )
}
