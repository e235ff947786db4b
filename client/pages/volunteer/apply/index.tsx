import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { api } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { FormFoot } from '@client/components/form-foot'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { Steps } from '@client/components/steps'
import type { ApplicationForm, ApplicationId } from '@shared/volunteer/application.model'
import { EnteredAs } from '@shared/volunteer/entry.model'
import { Basics, basicFields } from './_parts/basics'
import { Skills, skillFields } from './_parts/skills'
import { Undertakings } from './_parts/undertakings'
import { useApplyForm } from './_parts/use-apply-form'
import { useVillage } from './_parts/village-field'

const screens = [
  { name: '基本情况', Screen: Basics, fields: basicFields },
  { name: '特长与时间', Screen: Skills, fields: skillFields },
  { name: '承诺与签名', Screen: Undertakings, fields: [] },
] as const

/** V-01: three screens, one group of questions each; nothing typed is lost. */
export default function ApplyPage() {
  const { applicationId, for: whom } = useRouter().params
  const deputy = EnteredAs.safeParse(whom).data ?? null
  if (!applicationId) return <Sheets returned={null} reason={null} deputy={deputy} />
  return deputy ? <ReturnedEntry deputy={deputy} /> : <ReturnedOwn />
}

function ReturnedOwn() {
  const mine = useQuery(api.volunteer.application.mine.queryOptions({ input: {} }))
  return <Returned query={mine} deputy={null} />
}

/** What came back of an entry is completed by whoever entered it. */
function ReturnedEntry({ deputy }: { deputy: EnteredAs }) {
  const applicationId = useRouteId<ApplicationId>('applicationId')
  const entry = useQuery(api.volunteer.entry.get.queryOptions({ input: { applicationId } }))
  return <Returned query={entry} deputy={deputy} />
}

type Filed = {
  application: { id: ApplicationId }
  form: ApplicationForm | null
  reason: string | null
}

function Returned({
  query,
  deputy,
}: {
  query: UseQueryResult<Filed | null>
  deputy: EnteredAs | null
}) {
  if (!query.data?.form) {
    return (
      <Page title='补充报名'>
        <QueryView query={query}>{() => null}</QueryView>
      </Page>
    )
  }
  const { application, form, reason } = query.data
  const returned = { applicationId: application.id, form }
  return <Sheets returned={returned} reason={reason} deputy={deputy} />
}

const titles = { self: '报名入队', child: '替家里老人报名', clerk: '替老同志报名' }
const hints = {
  child: '请照老人自己的情况填，最后请老人自己签名',
  clerk: '照签过字的纸质登记表填，最后拍一张登记表',
}

type Props = {
  returned: { applicationId: ApplicationId; form: ApplicationForm } | null
  reason: string | null
  deputy: EnteredAs | null
}

function Sheets({ returned, reason, deputy }: Props) {
  const form = useApplyForm(returned, deputy)
  const [at, setAt] = useState(0)
  const village = useVillage(form.values.form.villageId)
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
      title={returned ? '补充报名' : titles[deputy ?? 'self']}
      office={
        village.data && {
          name: village.data.contactName ?? village.data.name,
          phone: village.data.officePhone,
        }
      }
      action={
        <FormFoot
          label={isLast ? '提交报名' : '下一步'}
          {...form.foot}
          onPress={isLast ? form.foot.onPress : handleNext}
        />
      }
    >
      <Steps current={at} names={screens.map(({ name }) => name)} />
      {deputy && at === 0 && <Notice>{hints[deputy]}</Notice>}
      {reason && <Notice title='要补充的地方'>{reason}</Notice>}
      <Screen form={form} deputy={deputy} />
      {at > 0 && (
        <View>
          <MainAction label='上一步' kind='second' onPress={() => turnTo(at - 1)} />
        </View>
      )}
    </Page>
  )
}
