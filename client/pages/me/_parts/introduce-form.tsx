import * as z from 'zod'
import { client } from '@client/api/api'
import { Card } from '@client/components/card'
import { FormFoot } from '@client/components/form-foot'
import { PhoneField } from '@client/components/phone-field'
import { TextField } from '@client/components/text-field'
import { useDraftForm } from '@client/forms/use-draft-form'
import { personName, phone } from '@shared/kernel/text'

const Introduction = z.object({ name: personName('姓名'), phone: phone() })

/** Only asked of somebody who has not said it yet; every flow then knows. */
export function IntroduceForm() {
  const form = useDraftForm({
    name: 'introduce',
    schema: Introduction,
    initial: { name: '', phone: '' },
    send: (values, requestId) => client.account.me.introduce({ ...values, requestId }),
    onDone: () => {},
  })
  return (
    <Card title='怎么称呼您'>
      <TextField label='姓名' maxLength={20} {...form.field('name')} />
      <PhoneField hint='只有办事的关工委看得到' {...form.field('phone')} />
      <FormFoot
        label='保存'
        onPress={form.submit}
        busy={form.busy}
        failure={form.failure}
        hasErrors={form.hasErrors}
        savedAt={form.savedAt}
      />
    </Card>
  )
}
