import { useQuery } from '@tanstack/react-query'
import * as z from 'zod'
import { api, client } from '@client/api/api'
import { goBack } from '@client/boot/go-back'
import { useRouteId } from '@client/boot/use-route-id'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { FormFoot } from '@client/components/form-foot'
import { Notice } from '@client/components/notice'
import { Page } from '@client/components/page'
import { DateField } from '@client/components/picker-field'
import { QueryView } from '@client/components/query-view'
import { TextField } from '@client/components/text-field'
import { useDraftForm } from '@client/forms/use-draft-form'
import { AmountFen, fenOf } from '@shared/kernel/money'
import { Reason } from '@shared/kernel/text'
import { type Agreement, type AgreementId, PaymentPath } from '@shared/sponsorship/agreement.model'
import { paymentPathLabels } from '@shared/sponsorship/agreement.wording'
import { needInWords } from '@shared/sponsorship/student.wording'
import { ChangedTerms } from '@shared/sponsorship/supplement.model'
import { refusalToSupplement } from '@shared/sponsorship/supplement.rules'
import { supplementRefusalMessages } from '@shared/sponsorship/supplement.wording'

/** S-10: the office writes down what the three have agreed to change. */
export default function SupplementDraftPage() {
  const agreementId = useRouteId<AgreementId>('agreementId')
  const query = useQuery({
    ...api.sponsorship.agreement.get.queryOptions({ input: { agreementId } }),
    meta: { keep: false },
  })
  if (query.data) return <Draft agreement={query.data} />
  return (
    <Page title='拟补充协议'>
      <QueryView query={query}>{() => null}</QueryView>
    </Page>
  )
}

const paths = PaymentPath.options.map((value) => ({ value, label: paymentPathLabels[value] }))

/** The amount is typed in yuan; goods have none and stay as they were signed. */
const changedFrom = ({ help }: Agreement['terms']) =>
  z
    .object({ ...ChangedTerms.omit({ help: true }).shape, amount: z.string() })
    .transform(({ amount, ...rest }, context) => {
      if (help.kind === 'goods') return { terms: { ...rest, help } }
      const { data: amountFen, error } = AmountFen.safeParse(fenOf(amount))
      if (amountFen) return { terms: { ...rest, help: { ...help, amountFen } } }
      const message = error?.issues[0]?.message ?? '金额不对，请再看看'
      context.addIssue({ code: 'custom', path: ['amount'], message })
      return z.NEVER
    })

function Draft({ agreement }: { agreement: Agreement }) {
  const { agreementId, terms, stage, status } = agreement
  const { programmeId: _programme, startsOn: _start, help, ...rest } = terms
  const changed = changedFrom(terms)
  const form = useDraftForm({
    name: `sponsorship.supplement.${agreementId}`,
    schema: changed.and(z.object({ reason: Reason })),
    initial: {
      ...rest,
      amount: help.kind === 'goods' ? '' : String(help.amountFen / 100),
      reason: '',
    },
    send: (sheet, requestId) =>
      client.sponsorship.supplement.draw({ requestId, agreementId, ...sheet }),
    onDone: goBack,
  })
  const { data } = changed.safeParse(form.values)
  const refusal = data && refusalToSupplement({ status, terms, isBeingSigned: false }, data.terms)
  return (
    <Page
      title='拟补充协议'
      note={`协议 ${agreement.number} · ${agreement.code} · ${needInWords(help, stage)}`}
      action={
        <FormFoot
          label='拟好，请各方签字'
          {...form.foot}
          refusal={refusal ? supplementRefusalMessages[refusal] : null}
        />
      }
    >
      <Notice>签完以前照原来的办</Notice>
      {help.kind !== 'goods' && (
        <TextField
          label={help.kind === 'yearly' ? '每年多少元' : '一共多少元'}
          kind='digit'
          maxLength={9}
          {...form.field('amount')}
        />
      )}
      <DateField label='结束日期' {...form.field('endsOn')} />
      <TextField label='用途' maxLength={100} {...form.field('use')} />
      <ChoiceTiles label='拨付方式' columns={1} choices={paths} {...form.field('paymentPath')} />
      <TextField label='反馈约定' lines={3} maxLength={200} {...form.field('feedback')} />
      <TextField label='终止约定' lines={3} maxLength={200} {...form.field('ending')} />
      <TextField
        label='原因'
        hint='资助人和监护人会看到，例如：升初中，费用多了'
        lines={2}
        maxLength={200}
        {...form.field('reason')}
      />
    </Page>
  )
}
