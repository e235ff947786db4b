import Taro from '@tarojs/taro'
import { client } from '@client/api/api'
import { FormFoot } from '@client/components/form-foot'
import { Page } from '@client/components/page'
import { PhoneField } from '@client/components/phone-field'
import { TextField } from '@client/components/text-field'
import { useCommand } from '@client/forms/use-command'
import { useDraft } from '@client/forms/use-draft'

/** Asked once of somebody who has not said it yet; every flow then knows. */
export default function IntroducePage() {
  const draft = useDraft('introduce', { name: '', phone: '' })
  const { name, phone } = draft.values
  const command = useCommand(client.account.me.introduce, {
    onDone: () => {
      draft.drop()
      Taro.switchTab({ url: '/pages/me/index' })
    },
  })
  const change = (part: Partial<typeof draft.values>) => draft.keep({ ...draft.latest(), ...part })
  const wrong = { name: command.complaintAt('name'), phone: command.complaintAt('phone') }
  const hasErrors = Boolean(wrong.name ?? wrong.phone)
  return (
    <Page
      title='怎么称呼您'
      action={
        <FormFoot
          label='保存'
          onPress={() => command.run({ name, phone })}
          busy={command.busy}
          failure={hasErrors ? null : command.failure}
          hasErrors={hasErrors}
          savedAt={draft.savedAt}
          refusal={name.trim() && phone.trim() ? null : '请先填写姓名和手机号'}
        />
      }
    >
      <TextField
        label='姓名'
        maxLength={20}
        value={name}
        onChange={(typed) => change({ name: typed })}
        error={wrong.name}
      />
      <PhoneField
        hint='只有办事的关工委看得到'
        value={phone}
        onChange={(typed) => change({ phone: typed })}
        error={wrong.phone}
      />
    </Page>
  )
}
