import { PickerField } from '@client/components/picker-field'
import { localDateOf } from '@shared/kernel/local-date'

const FIRST_YEAR = 2015

export const thisYear = (): number => Number(localDateOf(new Date()).slice(0, 4))

/** A calendar year, the running one first. */
export function YearField({ year, onChange }: { year: number; onChange: (year: number) => void }) {
  const years = Array.from({ length: thisYear() - FIRST_YEAR + 1 }, (_, at) => thisYear() - at)
  return (
    <PickerField
      label='年份'
      choices={years.map((one) => ({ value: String(one), label: `${one} 年` }))}
      value={String(year)}
      onChange={(value) => onChange(Number(value))}
    />
  )
}
