import { PickerField } from '@client/components/picker-field'
import { localDateOf } from '@shared/kernel/local-date'
import { PointsPeriod } from '@shared/submission/points.model'
import { periodLabels } from '@shared/submission/points.wording'

const YEARS_BACK = 5

export const thisYear = (): number => Number(localDateOf(new Date()).slice(0, 4))

export type Period = { year: number; period: PointsPeriod }

export const wholeYear = (): Period => ({ year: thisYear(), period: 'year' })

/** A year or half of one: this year's and those of the last. */
export function PeriodField({
  value,
  onChange,
}: {
  value: Period
  onChange: (period: Period) => void
}) {
  const years = Array.from({ length: YEARS_BACK }, (_, back) => thisYear() - back)
  const choices = years.flatMap((year) =>
    PointsPeriod.options.map((period) => ({
      year,
      period,
      label: `${year}年${periodLabels[period]}`,
    })),
  )
  const keyOf = ({ year, period }: Period) => `${year}.${period}`
  return (
    <PickerField
      label='哪一段时间'
      choices={choices.map((choice) => ({ value: keyOf(choice), label: choice.label }))}
      value={keyOf(value)}
      onChange={(key) => {
        const { year, period } = choices.find((choice) => keyOf(choice) === key) ?? value
        onChange({ year, period })
      }}
    />
  )
}
