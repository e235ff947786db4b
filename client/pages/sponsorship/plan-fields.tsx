import { View } from '@tarojs/components'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { DateField } from '@client/components/picker-field'
import { TextField } from '@client/components/text-field'
import { fenOf } from '@shared/kernel/money'
import { PartnerKind, ProgrammePlan } from '@shared/sponsorship/programme.model'
import { refusalToPlan } from '@shared/sponsorship/programme.rules'
import { partnerKindLabels, planRefusalMessages } from '@shared/sponsorship/programme.wording'

export type TypedPlan = {
  partnerKind: PartnerKind | 'none'
  partnerName: string
  budget: string
  startsOn: string
  endsOn: string
}

export const emptyPlan: TypedPlan = {
  partnerKind: 'none',
  partnerName: '',
  budget: '',
  startsOn: '',
  endsOn: '',
}

export const typedPlan = (plan: ProgrammePlan): TypedPlan => ({
  partnerKind: plan.partnerKind ?? 'none',
  partnerName: plan.partnerName,
  budget: plan.budgetFen === null ? '' : String(plan.budgetFen / 100),
  startsOn: plan.startsOn ?? '',
  endsOn: plan.endsOn ?? '',
})

export const planOf = (typed: TypedPlan): ProgrammePlan => ({
  partnerKind: typed.partnerKind === 'none' ? null : typed.partnerKind,
  partnerName: typed.partnerKind === 'none' ? '' : typed.partnerName,
  budgetFen: typed.budget.trim() === '' ? null : fenOf(typed.budget),
  startsOn: typed.startsOn || null,
  endsOn: typed.endsOn || null,
})

export function planRefusal(typed: TypedPlan): string | null {
  const plan = planOf(typed)
  if (!ProgrammePlan.safeParse(plan).success) return '预算请填大于 0 的数，精确到分'
  const refusal = refusalToPlan({ ...plan, partnerName: plan.partnerName.trim() })
  return refusal && planRefusalMessages[refusal]
}

const kinds = [
  { value: 'none' as const, label: '不合办' },
  ...PartnerKind.options.map((value) => ({ value, label: partnerKindLabels[value] })),
]

type Props = { typed: TypedPlan; onChange: (typed: TypedPlan) => void }

/** With whom, for how much, from when until when. */
export function PlanFields({ typed, onChange }: Props) {
  const field = <Key extends keyof TypedPlan>(key: Key) => ({
    value: typed[key],
    onChange: (value: TypedPlan[Key]) => onChange({ ...typed, [key]: value }),
  })
  return (
    <View>
      <ChoiceTiles label='和谁合办' choices={kinds} {...field('partnerKind')} />
      {typed.partnerKind !== 'none' && (
        <TextField label='合办单位' maxLength={60} {...field('partnerName')} />
      )}
      <TextField
        label='预算（元）'
        hint='没有定就空着'
        kind='digit'
        maxLength={12}
        {...field('budget')}
      />
      <DateField label='开始日期' {...field('startsOn')} />
      <DateField label='结束日期' {...field('endsOn')} />
    </View>
  )
}
