import { View } from '@tarojs/components'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { PickerField } from '@client/components/picker-field'
import { TextField } from '@client/components/text-field'
import { SchoolStage } from '@shared/sponsorship/student.model'
import { enteredAsLabels, stageLabels } from '@shared/sponsorship/student.wording'
import { grades } from '../../grades'
import { MonthField } from '../../month-field'
import { PlaceField } from '../../place-field'
import { enteringAs, type ScreenProps } from './use-application'

export const childFields = [
  'enteredAs',
  'name',
  'birthMonth',
  'stage',
  'grade',
  'schoolId',
  'villageId',
] as const

export function Child({ form, me }: ScreenProps) {
  const { value: grade, onChange: setGrade, ...gradeField } = form.field('grade')
  const choices = enteringAs(me).map((value) => ({ value, label: enteredAsLabels[value] }))
  return (
    <View>
      {choices.length > 1 && (
        <ChoiceTiles label='您是谁' columns={1} choices={choices} {...form.field('enteredAs')} />
      )}
      <TextField label='学生姓名' maxLength={20} {...form.field('name')} />
      <MonthField label='出生年月' {...form.field('birthMonth')} />
      <ChoiceTiles
        label='学段'
        choices={SchoolStage.options.map((value) => ({ value, label: stageLabels[value] }))}
        {...form.field('stage')}
      />
      <PickerField
        label='年级'
        choices={grades}
        value={String(grade)}
        onChange={(chosen) => setGrade(Number(chosen))}
        {...gradeField}
      />
      <PlaceField
        label='在哪个学校上学'
        hint='写学校名字里的一两个字'
        kinds={['school']}
        {...form.field('schoolId')}
      />
      <PlaceField
        label='住在哪个村（社区）'
        hint='写名字里的一两个字，例如“江畔”'
        kinds={['community', 'village']}
        {...form.field('villageId')}
      />
    </View>
  )
}
