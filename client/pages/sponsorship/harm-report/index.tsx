import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import * as z from 'zod'
import { client } from '@client/api/api'
import { goBack } from '@client/boot/go-back'
import { CallButton } from '@client/components/call-button'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { FormFoot } from '@client/components/form-foot'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { Page } from '@client/components/page'
import { TextField } from '@client/components/text-field'
import { useDraftForm } from '@client/forms/use-draft-form'
import { CommitteeId } from '@shared/committee/committee.model'
import { HarmPlace, HarmText, Urgency } from '@shared/sponsorship/harm-report.model'
import { urgencyLabels } from '@shared/sponsorship/harm-report.wording'
import { PlaceField } from '../place-field'

const Report = z.object({
  countyId: CommitteeId,
  what: HarmText,
  place: HarmPlace,
  urgency: Urgency,
})

/** S-21, 未保法 §11: short, at once, and nobody can make it disappear. */
export default function HarmReportPage() {
  const { code = null } = useRouter().params
  const [sent, setSent] = useState(false)
  const form = useDraftForm({
    name: `sponsorship.harm.${code ?? 'any'}`,
    schema: Report,
    initial: { what: '', place: '' },
    send: (report, requestId) => client.sponsorship.harmReport.file({ ...report, code, requestId }),
    onDone: () => setSent(true),
  })
  if (sent) {
    return (
      <Page title='报告收到了' action={<MainAction label='返回' onPress={goBack} />}>
        <Notice tone='good'>县关工办负责人已经收到，会马上处理。这份报告谁也删不掉。</Notice>
      </Page>
    )
  }
  return (
    <Page title='报告伤害' action={<FormFoot label='马上报告' {...form.foot} />}>
      <Notice tone='danger'>孩子正有危险，请先打 110</Notice>
      <CallButton name='警察' phone='110' />
      <ChoiceTiles
        label='有多急'
        columns={1}
        choices={Urgency.options.map((value) => ({ value, label: urgencyLabels[value] }))}
        {...form.field('urgency')}
      />
      <TextField label='看到的情况' lines={4} maxLength={500} {...form.field('what')} />
      <TextField label='地点' maxLength={100} {...form.field('place')} />
      <PlaceField
        label='在哪个县（市、区）'
        hint='写名字里的一两个字，例如“靖江”'
        kinds={['area']}
        {...form.field('countyId')}
      />
    </Page>
  )
}
