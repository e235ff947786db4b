import Taro from '@tarojs/taro'
import { useState } from 'react'
import { client } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { NumberField } from '@client/components/number-field'
import { Page } from '@client/components/page'
import { TextField } from '@client/components/text-field'
import { useCommand } from '@client/forms/use-command'
import { type MentorshipId, YieldForm } from '@shared/sponsorship/mentorship.model'
import { AVERAGE_DEFINITION, averageInWords } from '@shared/sponsorship/mentorship.wording'
import { thisYear, YearField } from '../year-field'

/** One year's yield in 亩, 万元 and households; the average stands there before it is sent. */
export default function YieldPage() {
  const mentorshipId = useRouteId<MentorshipId>('mentorshipId')
  const [year, setYear] = useState(thisYear())
  const [areaMu, setAreaMu] = useState<number>()
  const [wan, setWan] = useState('')
  const [households, setHouseholds] = useState<number>()
  const report = useCommand(client.sponsorship.mentorship.report, {
    onDone: () => Taro.navigateBack(),
  })
  const typed = YieldForm.safeParse({
    year,
    areaMu,
    netIncomeFen: wan.trim() === '' ? Number.NaN : Math.round(Number(wan) * 1_000_000),
    households,
  })
  return (
    <Page
      title='一年的收成'
      action={
        <MainAction
          label='填好了'
          busy={report.busy}
          refusal={typed.error?.issues[0]?.message ?? null}
          onPress={() => typed.data && report.run({ mentorshipId, yield: typed.data })}
        />
      }
    >
      <YearField year={year} onChange={setYear} />
      <NumberField label='面积（亩）' value={areaMu} onChange={setAreaMu} />
      <TextField
        label='全部纯收入（万元）'
        hint='几户加在一起，可以写小数，例如 70.5'
        kind='digit'
        maxLength={10}
        value={wan}
        onChange={setWan}
      />
      <NumberField label='户数（连带头的一户）' value={households} onChange={setHouseholds} />
      {typed.data && (
        <Notice>{`户均纯收入 ${averageInWords(typed.data)}。${AVERAGE_DEFINITION}`}</Notice>
      )}
    </Page>
  )
}
