import { View } from '@tarojs/components'
import { TextField } from '@client/components/text-field'
import { fenOf } from '@shared/kernel/money'
import { type AidKind, AidPortion } from '@shared/sponsorship/aid.model'

export type TypedPortion = {
  amount: string
  goodsName: string
  quantity: string
  unit: string
  estimate: string
}

export const emptyPortion: TypedPortion = {
  amount: '',
  goodsName: '',
  quantity: '',
  unit: '件',
  estimate: '',
}

/** What was typed as a portion of help, or `null` while it is not complete. */
export function portionOf(kind: AidKind, typed: TypedPortion): AidPortion | null {
  const portion =
    kind === 'cash'
      ? { kind, amountFen: fenOf(typed.amount) }
      : {
          kind,
          goodsName: typed.goodsName,
          quantity: Number(typed.quantity),
          unit: typed.unit,
          estimatedFen: fenOf(typed.estimate),
        }
  return AidPortion.safeParse(portion).data ?? null
}

type Props = { kind: AidKind; typed: TypedPortion; onChange: (typed: TypedPortion) => void }

export function PortionFields({ kind, typed, onChange }: Props) {
  const field = (key: keyof TypedPortion) => ({
    value: typed[key],
    onChange: (value: string) => onChange({ ...typed, [key]: value }),
  })
  if (kind === 'cash') {
    return <TextField label='金额（元）' kind='digit' maxLength={12} {...field('amount')} />
  }
  return (
    <View>
      <TextField label='物品名称' maxLength={40} {...field('goodsName')} />
      <TextField label='数量' kind='number' maxLength={7} {...field('quantity')} />
      <TextField label='单位' maxLength={6} {...field('unit')} />
      <TextField label='估值（元）' kind='digit' maxLength={12} {...field('estimate')} />
    </View>
  )
}
