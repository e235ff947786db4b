import { PickerField } from '@client/components/picker-field'
import { localDateOf } from '@shared/kernel/local-date'

const YEARS_BACK = 5

export const thisYear = (): number => Number(localDateOf(new Date()).slice(0, 4))

/** This year or one of the last. */
export function YearField({
  value,
  onChange,
}: {
  value: number
  onChange: (year: number) => void
}) {
  const choices = Array.from({ length: YEARS_BACK }, (_, back) => {
    const year = String(thisYear() - back)
    return { value: year, label: `${year}年` }
  })
  return (
    <PickerField
      label='年份'
      choices={choices}
      value={String(value)}
      onChange={(year) => onChange(Number(year))}
    />
  )
}
