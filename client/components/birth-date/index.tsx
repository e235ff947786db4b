import { View } from '@tarojs/components'
import { Field, type FieldProps } from '../field'
import { PickerField } from '../picker-field'
import styles from './index.module.scss'

type Props = FieldProps & {
  /** `YYYY-MM-DD`, or parts of it while it is being chosen: `1958--`. */
  value: string
  onChange: (day: string) => void
  /** The years to choose from, e.g. 1930 to 2008. */
  from: number
  to: number
  /** The year the wheel opens at when none is chosen: nobody should turn through fifty years. */
  opensAt?: number
}

const numbers = (from: number, to: number, unit: string) =>
  Array.from({ length: to - from + 1 }, (_, index) => {
    const number = from + index
    return { value: String(number).padStart(2, '0'), label: `${number}${unit}` }
  })

const daysIn = (year: string, month: string) =>
  new Date(Date.UTC(Number(year) || 2000, Number(month) || 1, 0)).getUTCDate()

/** Three large wheels, because one wheel of dates is hard on old thumbs. */
export function BirthDate({ value, onChange, from, to, opensAt, ...field }: Props) {
  const [year = '', month = '', day = ''] = value.split('-')
  const choose = (part: { year?: string; month?: string; day?: string }) => {
    const chosen = { year, month, day, ...part }
    const last = daysIn(chosen.year, chosen.month)
    const fitting = chosen.day && String(Math.min(Number(chosen.day), last)).padStart(2, '0')
    onChange([chosen.year, chosen.month, fitting].join('-'))
  }
  return (
    <Field {...field}>
      <View className={styles.wheels}>
        <PickerField
          label='年'
          choices={numbers(from, to, '年').reverse()}
          value={year}
          opensAt={opensAt === undefined ? undefined : String(opensAt)}
          onChange={(chosen) => choose({ year: chosen })}
        />
        <PickerField
          label='月'
          choices={numbers(1, 12, '月')}
          value={month}
          onChange={(chosen) => choose({ month: chosen })}
        />
        <PickerField
          label='日'
          choices={numbers(1, daysIn(year, month), '日')}
          value={day}
          onChange={(chosen) => choose({ day: chosen })}
        />
      </View>
    </Field>
  )
}
