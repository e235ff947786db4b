import { View } from '@tarojs/components'
import { ChoiceTiles, ManyChoiceTiles } from '@client/components/choice-tiles'
import { TextField } from '@client/components/text-field'
import { Difficulty, GoodsKind, NeedKind } from '@shared/sponsorship/student.model'
import { difficultyLabels, goodsLabels, needKindLabels } from '@shared/sponsorship/student.wording'
import type { ScreenProps } from './use-application'

const difficulties = Difficulty.options.map((value) => ({ value, label: difficultyLabels[value] }))
const kinds = NeedKind.options.map((value) => ({ value, label: needKindLabels[value] }))
const goods = GoodsKind.options.map((value) => ({ value, label: goodsLabels[value] }))

export function Help({ form }: ScreenProps) {
  const { value: chosen, ...difficulty } = form.field('difficulties')
  const { value: chosenGoods, ...goodsField } = form.field('goods')
  const kind = form.values.needKind
  return (
    <View>
      <ManyChoiceTiles
        label='家里有哪些困难'
        hint='可以选多样'
        choices={difficulties}
        values={chosen}
        {...difficulty}
      />
      <ChoiceTiles label='需要哪种帮助' choices={kinds} {...form.field('needKind')} />
      {kind === 'goods' ? (
        <ManyChoiceTiles label='哪些物品' choices={goods} values={chosenGoods} {...goodsField} />
      ) : (
        <TextField
          label={kind === 'yearly' ? '每年多少元' : '一共多少元'}
          kind='digit'
          maxLength={10}
          {...form.field('amount')}
        />
      )}
      <TextField label='说明' hint='可以不填' lines={4} maxLength={300} {...form.field('note')} />
    </View>
  )
}
