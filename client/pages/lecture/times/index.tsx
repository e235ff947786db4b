import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import * as z from 'zod'
import { api, client } from '@client/api/api'
import { Card } from '@client/components/card'
import { EmptyState } from '@client/components/empty-state'
import { FormFoot } from '@client/components/form-foot'
import { MainAction } from '@client/components/main-action'
import { NumberField } from '@client/components/number-field'
import { Page } from '@client/components/page'
import { DateField, PickerField, TimeField } from '@client/components/picker-field'
import { QueryView } from '@client/components/query-view'
import prose from '@client/design/prose.module.scss'
import { useDraftForm } from '@client/forms/use-draft-form'
import { addDays, localDateOf } from '@shared/kernel/local-date'
import { AwayPeriod, FreeTime, type Lecturer, MonthlyLimit } from '@shared/lecture/lecturer.model'
import { refusalToSetTimes } from '@shared/lecture/lecturer.rules'
import { timesRefusalMessages, weekdayLabels } from '@shared/lecture/lecturer.wording'
import { go } from '../go'

/** Weekly free times, days away, and how many talks a month: the lecturer's own word. */
export default function TimesPage() {
  const query = useQuery(api.lecture.lecturer.get.queryOptions({ input: {} }))
  if (query.data) return <TimesForm lecturer={query.data} />
  return (
    <Page title='我的空闲时间'>
      <QueryView query={query}>
        {() => (
          <EmptyState
            why='您还没填讲师资料'
            what='先写明能讲什么，再填空闲时间'
            action={{ label: '填写资料', onPress: () => go('profile') }}
          />
        )}
      </QueryView>
    </Page>
  )
}

const schema = z.object({
  freeTimes: z.array(FreeTime).max(21, '空闲时间最多 21 段'),
  awayPeriods: z.array(AwayPeriod).max(20, '外出最多 20 段'),
  monthlyLimit: MonthlyLimit,
})

const weekdays = Object.entries(weekdayLabels).map(([value, label]) => ({ value, label }))

function TimesForm({ lecturer }: { lecturer: Lecturer }) {
  const form = useDraftForm({
    name: 'lecture.times',
    schema,
    initial: {
      freeTimes: lecturer.freeTimes,
      awayPeriods: lecturer.awayPeriods,
      monthlyLimit: lecturer.monthlyLimit,
    },
    send: (values, requestId) => client.lecture.lecturer.setTimes({ ...values, requestId }),
    onDone: () => {
      Taro.showToast({ title: '存好了', icon: 'success' })
    },
  })
  const { freeTimes = [], awayPeriods = [] } = form.values
  const refusal = refusalToSetTimes(freeTimes, awayPeriods)
  const setTime = (at: number, change: Partial<FreeTime>) =>
    form.field('freeTimes').onChange(changed(freeTimes, at, change))
  const setAway = (at: number, change: Partial<AwayPeriod>) =>
    form.field('awayPeriods').onChange(changed(awayPeriods, at, change))
  const today = localDateOf(new Date())

  return (
    <Page
      title='我的空闲时间'
      note='关工办和学校只看得到您有空的时间'
      action={
        <FormFoot label='保存' {...form.foot} refusal={refusal && timesRefusalMessages[refusal]} />
      }
    >
      <Text className={prose.heading}>每周哪些时间有空</Text>
      <View>
        {freeTimes.map((time, at) => (
          <Card key={rowKey(at)}>
            <PickerField
              label='星期'
              choices={weekdays}
              value={String(time.weekday)}
              onChange={(value) => setTime(at, { weekday: Number(value) })}
            />
            <TimeField
              label='从'
              value={time.starts}
              onChange={(starts) => setTime(at, { starts })}
            />
            <TimeField
              label='到'
              value={time.ends}
              error={time.starts < time.ends ? undefined : '结束要晚于开始'}
              onChange={(ends) => setTime(at, { ends })}
            />
            <MainAction
              kind='second'
              label='去掉这一段'
              onPress={() => form.field('freeTimes').onChange(without(freeTimes, at))}
            />
          </Card>
        ))}
        <MainAction
          kind='second'
          label='加一段空闲时间'
          onPress={() =>
            form
              .field('freeTimes')
              .onChange([...freeTimes, { weekday: 6, starts: '09:00', ends: '11:00' }])
          }
        />
      </View>
      <Text className={prose.heading}>哪些天外出</Text>
      <View>
        {awayPeriods.map((away, at) => (
          <Card key={rowKey(at)}>
            <DateField
              label='从'
              value={away.fromOn}
              start={today}
              onChange={(fromOn) => setAway(at, { fromOn })}
            />
            <DateField
              label='到'
              value={away.toOn}
              start={away.fromOn}
              error={away.fromOn <= away.toOn ? undefined : '回来不能早于出发'}
              onChange={(toOn) => setAway(at, { toOn })}
            />
            <MainAction
              kind='second'
              label='去掉这一段'
              onPress={() => form.field('awayPeriods').onChange(without(awayPeriods, at))}
            />
          </Card>
        ))}
        <MainAction
          kind='second'
          label='加一段外出'
          onPress={() =>
            form
              .field('awayPeriods')
              .onChange([...awayPeriods, { fromOn: today, toOn: addDays(today, 7) }])
          }
        />
      </View>
      <NumberField label='每月最多讲几场' {...form.field('monthlyLimit')} />
    </Page>
  )
}

/** A row is known by its place: two may be alike while they are being typed. */
const rowKey = (at: number): string => `row${at}`

const changed = <Thing,>(things: readonly Thing[], at: number, change: Partial<Thing>): Thing[] =>
  things.map((thing, index) => (index === at ? { ...thing, ...change } : thing))

const without = <Thing,>(things: readonly Thing[], at: number): Thing[] =>
  things.filter((_, index) => index !== at)
