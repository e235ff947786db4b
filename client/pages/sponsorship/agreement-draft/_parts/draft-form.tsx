import * as z from 'zod'
import { client } from '@client/api/api'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { FormFoot } from '@client/components/form-foot'
import { Notice } from '@client/components/notice'
import { Page } from '@client/components/page'
import { DateField, PickerField } from '@client/components/picker-field'
import { TextField } from '@client/components/text-field'
import { useDraftForm } from '@client/forms/use-draft-form'
import { addYears, localDateOf } from '@shared/kernel/local-date'
import {
  AgreementTerms,
  PaymentPath,
  type ProgrammeId,
  SchoolAgreedBy,
} from '@shared/sponsorship/agreement.model'
import { paymentPathLabels } from '@shared/sponsorship/agreement.wording'
import type { Programme } from '@shared/sponsorship/aid.model'
import type { HoldId } from '@shared/sponsorship/hold.model'
import type { CaseDetail } from '@shared/sponsorship/student.model'
import { needInWords } from '@shared/sponsorship/student.wording'
import { replaceWith } from '../../go'

const Terms = z.object({
  ...AgreementTerms.omit({ help: true }).shape,
  schoolAgreedBy: SchoolAgreedBy,
})

type Props = { holdId: HoldId; detail: CaseDetail; programmes: Programme[] }

export function DraftForm({ holdId, detail, programmes }: Props) {
  const today = localDateOf(new Date())
  const form = useDraftForm({
    name: `sponsorship.agreement.${holdId}`,
    schema: Terms,
    initial: {
      schoolAgreedBy: '',
      programmeId: programmes[0]?.programmeId as ProgrammeId,
      startsOn: today,
      endsOn: addYears(today, 1),
      use: '学习和生活',
      paymentPath: 'toSchool',
      feedback: '每学期末由班主任写一次反馈，审核后转给资助人',
      ending: '毕业、转学或任何一方提出，提前 30 天告诉县关工办',
    },
    send: ({ schoolAgreedBy, ...terms }, requestId) =>
      client.sponsorship.agreement.draw({
        holdId,
        terms: { ...terms, help: detail.need },
        schoolAgreedBy,
        requestId,
      }),
    onDone: ({ agreementId }) =>
      replaceWith(`agreement/index?agreementId=${agreementId}&as=office`),
  })
  return (
    <Page
      title='拟三方协议'
      note={`${detail.code} · ${needInWords(detail.need, detail.stage)}`}
      action={
        <FormFoot
          label='拟好，请各方签字'
          {...form.foot}
          refusal={programmes.length === 0 ? '请先建一个进行中的项目' : null}
        />
      }
    >
      <Notice>请先再问一次学校和监护人，都同意了再拟；监护人同意了会在协议上签字</Notice>
      <TextField label='学校哪位同意的' maxLength={20} {...form.field('schoolAgreedBy')} />
      <PickerField
        label='项目'
        choices={programmes.map(({ programmeId, name, custodian }) => ({
          value: programmeId,
          label: `${name}（${custodian.name}）`,
        }))}
        {...form.field('programmeId')}
      />
      <DateField label='开始日期' {...form.field('startsOn')} />
      <DateField label='结束日期' {...form.field('endsOn')} />
      <TextField label='用途' maxLength={100} {...form.field('use')} />
      <ChoiceTiles
        label='拨付方式'
        columns={1}
        choices={PaymentPath.options.map((value) => ({ value, label: paymentPathLabels[value] }))}
        {...form.field('paymentPath')}
      />
      <TextField label='反馈约定' lines={3} maxLength={200} {...form.field('feedback')} />
      <TextField label='终止约定' lines={3} maxLength={200} {...form.field('ending')} />
    </Page>
  )
}
