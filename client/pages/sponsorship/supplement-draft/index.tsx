import { useQuery } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { DateField } from '@client/components/picker-field'
import { QueryView } from '@client/components/query-view'
import { TextField } from '@client/components/text-field'
import { useCommand } from '@client/forms/use-command'
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

function Draft({ agreement }: { agreement: Agreement }) {
  const { agreementId, terms, stage, status } = agreement
  const { programmeId: _programme, startsOn: _start, help, ...rest } = terms
  const [typed, setTyped] = useState(rest)
  const [yuan, setYuan] = useState(help.kind === 'goods' ? '' : String(help.amountFen / 100))
  const [reason, setReason] = useState('')
  const draw = useCommand(client.sponsorship.supplement.draw, {
    onDone: () => Taro.navigateBack(),
  })
  const changed = ChangedTerms.safeParse({
    ...typed,
    help: help.kind === 'goods' ? help : { ...help, amountFen: Math.round(Number(yuan) * 100) },
  })
  const set = (part: Partial<typeof rest>) => setTyped({ ...typed, ...part })
  function missing(): string | null {
    if (!changed.success) return changed.error.issues[0]?.message ?? null
    const refusal = refusalToSupplement({ status, terms, isBeingSigned: false }, changed.data)
    if (refusal) return supplementRefusalMessages[refusal]
    return Reason.safeParse(reason).error?.issues[0]?.message ?? null
  }
  return (
    <Page
      title='拟补充协议'
      note={`协议 ${agreement.number} · ${agreement.code} · ${needInWords(help, stage)}`}
      action={
        <MainAction
          label='拟好，请各方签字'
          busy={draw.busy}
          refusal={missing()}
          note='签完以前照原来的办'
          onPress={() =>
            changed.data && draw.run({ agreementId, terms: changed.data, reason: reason.trim() })
          }
        />
      }
    >
      {help.kind !== 'goods' && (
        <TextField
          label={help.kind === 'yearly' ? '每年多少元' : '一共多少元'}
          kind='digit'
          maxLength={9}
          value={yuan}
          onChange={setYuan}
        />
      )}
      <DateField label='结束日期' value={typed.endsOn} onChange={(endsOn) => set({ endsOn })} />
      <TextField label='用途' maxLength={100} value={typed.use} onChange={(use) => set({ use })} />
      <ChoiceTiles
        label='拨付方式'
        columns={1}
        choices={paths}
        value={typed.paymentPath}
        onChange={(paymentPath) => set({ paymentPath })}
      />
      <TextField
        label='反馈约定'
        lines={3}
        maxLength={200}
        value={typed.feedback}
        onChange={(feedback) => set({ feedback })}
      />
      <TextField
        label='终止约定'
        lines={3}
        maxLength={200}
        value={typed.ending}
        onChange={(ending) => set({ ending })}
      />
      <TextField
        label='原因'
        hint='资助人和监护人会看到，例如：升初中，费用多了'
        lines={2}
        maxLength={200}
        value={reason}
        onChange={setReason}
      />
    </Page>
  )
}
