import { View } from '@tarojs/components'
import { useCallback } from 'react'
import { BirthDate } from '@client/components/birth-date'
import { ChoiceTiles, ManyChoiceTiles } from '@client/components/choice-tiles'
import { PhoneField } from '@client/components/phone-field'
import { TextField } from '@client/components/text-field'
import { ADULT_AGE } from '@shared/volunteer/age.rules'
import { ElderKind, type JoinsAs, Sex } from '@shared/volunteer/application.model'
import { elderKindLabels, sexLabels } from '@shared/volunteer/application.wording'
import type { EnteredAs } from '@shared/volunteer/entry.model'
import { AgeVerdict } from './age-verdict'
import type { ApplyForm } from './use-apply-form'
import { useVillage, VillageField } from './village-field'

export const basicFields = [
  'form.name',
  'form.sex',
  'form.bornOn',
  'form.phone',
  'form.villageId',
  'form.elderKinds',
  'form.mainElderKind',
  'form.formerWork',
] as const

const OLDEST = 100

/** The average age of five-elders (domain §E.1). */
const USUAL = 68

const choices = <Value extends string>(values: readonly Value[], labels: Record<Value, string>) =>
  values.map((value) => ({ value, label: labels[value] }))

/** Screen one: who you are, where you live, what you did. */
export function Basics({ form, deputy }: { form: ApplyForm; deputy: EnteredAs | null }) {
  const { field, set, values } = form
  const told = values.form
  const village = useVillage(told.villageId)
  const thisYear = new Date().getFullYear()
  const handleJoinAs = useCallback((joinsAs: JoinsAs) => set('form.joinsAs', joinsAs), [set])
  const kinds = field('form.elderKinds')

  function handleKinds(elderKinds: ElderKind[]) {
    const main = told.mainElderKind
    const keeps = main !== null && elderKinds.includes(main)
    set('form.mainElderKind', keeps ? main : (elderKinds[0] ?? null))
    kinds.onChange(elderKinds)
  }

  return (
    <View>
      <TextField label='姓名' maxLength={20} {...field('form.name')} />
      <ChoiceTiles
        label='性别'
        choices={choices(Sex.options, sexLabels)}
        {...field('form.sex')}
        value={told.sex as Sex}
      />
      <BirthDate
        label='出生日期'
        from={thisYear - OLDEST}
        to={thisYear - ADULT_AGE}
        opensAt={thisYear - USUAL}
        {...field('form.bornOn')}
      />
      {deputy ? (
        <TextField
          label='老同志的手机号'
          hint='没有手机就填家人的。以后凭姓名和这个号认领'
          kind='number'
          maxLength={20}
          {...field('form.phone')}
        />
      ) : (
        <PhoneField {...field('form.phone')} />
      )}
      <VillageField {...field('form.villageId')} />
      <AgeVerdict
        bornOn={told.bornOn}
        sex={told.sex}
        setting={village.data?.setting}
        joinsAs={told.joinsAs}
        onJoinAs={handleJoinAs}
      />
      <ManyChoiceTiles
        label={deputy ? '是哪一类老同志' : '您是哪一类老同志'}
        hint={told.joinsAs === 'ordinary' ? '都不是可以不选' : '可以选几样'}
        choices={choices(ElderKind.options, elderKindLabels)}
        values={told.elderKinds}
        error={kinds.error}
        onChange={handleKinds}
      />
      {told.elderKinds.length > 1 && (
        <ChoiceTiles
          label='主要是哪一类'
          choices={choices(told.elderKinds, elderKindLabels)}
          {...field('form.mainElderKind')}
        />
      )}
      <TextField
        label='原单位和职务'
        hint='例如“第二小学教师”“种粮农民”'
        maxLength={60}
        {...field('form.formerWork')}
      />
    </View>
  )
}
