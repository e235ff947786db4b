import Taro from '@tarojs/taro'
import { useState } from 'react'
import { FormFoot } from '@client/components/form-foot'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { Steps } from '@client/components/steps'
import type { Actor } from '@shared/account/account.model'
import type { ApplicationForm, StudentId } from '@shared/sponsorship/student.model'
import { Child, childFields } from './child'
import { Guardian, guardianFields } from './guardian'
import { Help } from './help'
import { useApplication } from './use-application'

const screens = [
  { name: '孩子的情况', Screen: Child, fields: childFields },
  { name: '监护人', Screen: Guardian, fields: guardianFields },
  { name: '需要的帮助', Screen: Help, fields: [] },
] as const

type Props = { me: Actor; studentId: StudentId | null; filled: ApplicationForm | null }

/** Three screens, one group of questions each; only what the application needs is asked. */
export function ApplyForm({ me, studentId, filled }: Props) {
  const form = useApplication(me, studentId, filled)
  const [at, setAt] = useState(0)
  const { Screen, fields } = screens[at] ?? screens[0]
  const isLast = at === screens.length - 1

  function turnTo(next: number) {
    setAt(next)
    Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }

  async function handleNext() {
    if (await form.check([...fields])) turnTo(at + 1)
  }

  return (
    <Page
      title='助学申请'
      note='只填办这件事要用的，不填身份证号'
      action={
        <FormFoot
          label={isLast ? '存好，去看同意书' : '下一步'}
          {...form.foot}
          onPress={isLast ? form.foot.onPress : handleNext}
        />
      }
    >
      <Steps current={at} names={screens.map(({ name }) => name)} />
      <Screen form={form} me={me} />
      {at > 0 && <MainAction label='上一步' kind='second' onPress={() => turnTo(at - 1)} />}
    </Page>
  )
}
