import { View } from '@tarojs/components'
import { ChoiceTiles, ManyChoiceTiles } from '@client/components/choice-tiles'
import { Health, ServiceTime, Skill } from '@shared/volunteer/application.model'
import { healthLabels, serviceTimeLabels, skillLabels } from '@shared/volunteer/application.wording'
import type { ApplyForm } from './use-apply-form'

export const skillFields = ['form.skills', 'form.serviceTimes', 'form.health'] as const

/** Screen two: what you can do and when. */
export function Skills({ form: { field, values } }: { form: ApplyForm }) {
  return (
    <View>
      <ManyChoiceTiles
        label='擅长什么？'
        hint='可以选多样，点一下就行'
        choices={Skill.options.map((value) => ({ value, label: skillLabels[value] }))}
        values={values.form.skills}
        {...field('form.skills')}
      />
      <ManyChoiceTiles
        label='什么时候有空？'
        hint='可以选多样'
        choices={ServiceTime.options.map((value) => ({ value, label: serviceTimeLabels[value] }))}
        values={values.form.serviceTimes}
        {...field('form.serviceTimes')}
      />
      <ChoiceTiles
        label='身体怎么样？'
        hint='只用来安排合适的活动'
        choices={Health.options.map((value) => ({ value, label: healthLabels[value] }))}
        {...field('form.health')}
        value={values.form.health as Health}
      />
    </View>
  )
}
