import { useRouter } from '@tarojs/taro'
import * as z from 'zod'
import { client } from '@client/api/api'
import { goBack } from '@client/boot/go-back'
import { useRouteId } from '@client/boot/use-route-id'
import { FormFoot } from '@client/components/form-foot'
import { Notice } from '@client/components/notice'
import { NumberField } from '@client/components/number-field'
import { Page } from '@client/components/page'
import { TextField } from '@client/components/text-field'
import { useDraftForm } from '@client/forms/use-draft-form'
import { fenOf } from '@shared/kernel/money'
import { type MentorshipId, YieldForm } from '@shared/sponsorship/mentorship.model'
import { AVERAGE_DEFINITION, averageInWords } from '@shared/sponsorship/mentorship.wording'
import { thisYear, YearField } from '../year-field'

const FEN_IN_WAN = 1_000_000

/** The income is typed in 万元. */
const Sheet = YieldForm.extend({
  netIncomeFen: z
    .string()
    .transform((typed) => fenOf(typed, FEN_IN_WAN))
    .pipe(YieldForm.shape.netIncomeFen),
})

/** One year's yield in 亩, 万元 and households; the average stands there before it is sent. */
export default function YieldPage() {
  const mentorshipId = useRouteId<MentorshipId>('mentorshipId')
  const asked = Number(useRouter().params.year ?? '')
  const form = useDraftForm({
    name: `sponsorship.yield.${mentorshipId}`,
    schema: Sheet,
    initial: { year: asked || thisYear(), netIncomeFen: '' },
    send: (sheet, requestId) =>
      client.sponsorship.mentorship.report({ requestId, mentorshipId, yield: sheet }),
    onDone: goBack,
  })
  const typed = Sheet.safeParse(form.values)
  const { value: year, onChange: setYear } = form.field('year')
  return (
    <Page title='一年的收成' action={<FormFoot label='填好了' {...form.foot} />}>
      <YearField year={year} onChange={setYear} />
      <NumberField label='面积（亩）' hint='养殖不用地的写 0' {...form.field('areaMu')} />
      <TextField
        label='全部纯收入（万元）'
        hint='几户加在一起，可以写小数，例如 70.5'
        kind='digit'
        maxLength={10}
        {...form.field('netIncomeFen')}
      />
      <NumberField label='户数（连带头的一户）' {...form.field('households')} />
      {typed.data && (
        <Notice>{`户均纯收入 ${averageInWords(typed.data)}。${AVERAGE_DEFINITION}`}</Notice>
      )}
    </Page>
  )
}
