import { View } from '@tarojs/components'
import { Field, type FieldProps } from '@client/components/field'
import { PickerField } from '@client/components/picker-field'
import styles from './month-field.module.scss'

type Props = FieldProps & { value: string; onChange: (month: string) => void }

const YEARS_BACK = 30

const years = Array.from({ length: YEARS_BACK }, (_, back) => {
  const year = String(new Date().getFullYear() - 3 - back)
  return { value: year, label: `${year}年` }
})
const months = Array.from({ length: 12 }, (_, index) => ({
  value: String(index + 1).padStart(2, '0'),
  label: `${index + 1}月`,
}))

/** A year and a month, `YYYY-MM`: the day of birth is not asked. */
export function MonthField({ value, onChange, ...field }: Props) {
  const [year = '', month = ''] = value.split('-')
  return (
    <Field {...field}>
      <View className={styles.wheels}>
        <PickerField
          label='年'
          choices={years}
          value={year}
          onChange={(y) => onChange(`${y}-${month}`)}
        />
        <PickerField
          label='月'
          choices={months}
          value={month}
          onChange={(m) => onChange(`${year}-${m}`)}
        />
      </View>
    </Field>
  )
}
