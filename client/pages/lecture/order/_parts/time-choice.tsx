import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { MainAction } from '@client/components/main-action'
import { DateField, PickerField, TimeField } from '@client/components/picker-field'
import prose from '@client/design/prose.module.scss'
import { localDateOf, momentAt, momentInWords } from '@shared/kernel/local-date'

type Props = {
  label: string
  error?: string
  value: string
  /** Not known yet while they are asked for. */
  slots: readonly { startsAt: string; lecturers: number }[] | undefined
  onChange: (startsAt: string) => void
}

/** One preferred time: an hour in which lecturers are really free, or one's own. */
export function TimeChoice({ label, error, value, slots, onChange }: Props) {
  const isFree = slots?.some((slot) => slot.startsAt === value)
  const [own, setOwn] = useState(value !== '' && !isFree)
  const [day, setDay] = useState(value ? localDateOf(value) : '')
  const [time, setTime] = useState('19:00')

  function choose(newDay: string, newTime: string) {
    setDay(newDay)
    setTime(newTime)
    if (newDay && newTime) onChange(momentAt(newDay, newTime).toISOString())
  }

  const nobodyIsFree = slots?.length === 0
  if (own || nobodyIsFree) {
    return (
      <View>
        {nobodyIsFree && (
          <Text className={prose.soft}>近期讲师都约满了。写下您要的时间，关工办来商量。</Text>
        )}
        <DateField label={`${label}：哪一天`} value={day} onChange={(one) => choose(one, time)} />
        <TimeField
          label={`${label}：几点开始`}
          error={error}
          value={time}
          onChange={(one) => choose(day, one)}
        />
        {value && <Text className={prose.soft}>{momentInWords(value, new Date())}</Text>}
        {slots && !nobodyIsFree && (
          <MainAction kind='second' label='从讲师有空的时间里选' onPress={() => setOwn(false)} />
        )}
      </View>
    )
  }
  return (
    <View>
      <PickerField
        label={label}
        hint={slots ? '列出的都是讲师真有空的时间' : '讲师有空的时间查到后列在这里'}
        error={error}
        value={value}
        choices={(slots ?? []).map((slot) => ({
          value: slot.startsAt,
          label: `${momentInWords(slot.startsAt, new Date())} · ${slot.lecturers} 位有空`,
        }))}
        onChange={onChange}
      />
      <MainAction kind='second' label='都不合适，自己写时间' onPress={() => setOwn(true)} />
    </View>
  )
}
