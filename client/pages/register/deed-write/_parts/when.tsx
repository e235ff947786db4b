import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { api } from '@client/api/api'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { Notice } from '@client/components/notice'
import { DateField, PickerField, TimeField } from '@client/components/picker-field'
import { TextField } from '@client/components/text-field'
import prose from '@client/design/prose.module.scss'
import { localDateOf } from '@shared/kernel/calendar'
import { counts, isLate, LATE_AFTER_DAYS } from '@shared/volunteer/deed.rules'
import { hoursInWords } from '@shared/volunteer/deed.wording'
import { whenInWords } from '../../deed-words'
import type { DeedForm, Manner } from './deed-form'

export const whenFields = [
  'sheet.happenedOn',
  'sheet.startsAt',
  'sheet.minutes',
  'sheet.lateReason',
] as const

const usual = [30, 60, 90, 120, 180, 240]
const longer = [300, 360, 420, 480, 540, 600, 660, 720]

/** Which day, from when, how long; and what the book holds of that day already. */
export function When({ form: { field, values }, manner }: { form: DeedForm; manner: Manner }) {
  const { happenedOn, minutes } = values.sheet
  const today = localDateOf(new Date())
  const duration = field('sheet.minutes')
  const pick = (chosen: string) => duration.onChange(Number(chosen))
  return (
    <View>
      <DateField label='哪一天？' end={today} {...field('sheet.happenedOn')} />
      {manner.kind === 'self' && <ThatDay day={happenedOn} />}
      <TimeField label='几点开始？' {...field('sheet.startsAt')} />
      <ChoiceTiles
        label='做了多久？'
        choices={usual.map((one) => ({ value: String(one), label: hoursInWords(one) }))}
        value={String(minutes)}
        onChange={pick}
        {...(duration.error ? { error: duration.error } : {})}
      />
      <PickerField
        label='更久'
        placeholder='4 小时以上点这里'
        choices={longer.map((one) => ({ value: String(one), label: hoursInWords(one) }))}
        value={longer.includes(minutes) ? String(minutes) : null}
        onChange={pick}
      />
      {manner.kind !== 'correction' && isLate(happenedOn, today) && (
        <TextField
          label='为什么现在才记？'
          hint={`过了 ${LATE_AFTER_DAYS} 天要写明原因`}
          lines={2}
          maxLength={200}
          {...field('sheet.lateReason')}
        />
      )}
    </View>
  )
}

/** So that nobody writes a talk the system has written already. */
function ThatDay({ day }: { day: string }) {
  const year = Number(day.slice(0, 4))
  const book = useQuery(api.volunteer.deed.mine.queryOptions({ input: { year } }))
  const here = (book.data?.months ?? [])
    .flatMap((month) => month.deeds)
    .filter((deed) => deed.happenedOn === day && counts(deed.status))
  if (here.length === 0) return null
  return (
    <Notice title='这一天已经记了，不用再写'>
      <View>
        {here.map((deed) => (
          <Text key={deed.id} className={prose.line}>
            {`${whenInWords(deed, day)}：${deed.what}`}
          </Text>
        ))}
      </View>
    </Notice>
  )
}
