import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { DataTable } from '@client/components/data-table'
import { EmptyState } from '@client/components/empty-state'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { Ratio } from '@client/components/ratio'
import prose from '@client/design/prose.module.scss'
import { localDateOf } from '@shared/kernel/local-date'
import type { Coverage } from '@shared/lecture/coverage.model'
import { totalOf } from '@shared/lecture/coverage.rules'
import styles from '../lecture.module.scss'

/** 两个覆盖: sessions, schools and attendances stand apart, each with its rows (T-LECT-1). */
export default function CoveragePage() {
  const today = localDateOf(new Date())
  const [period, setPeriod] = useState<'year' | 'all'>('year')
  const fromOn = period === 'year' ? `${today.slice(0, 4)}-01-01` : '2000-01-01'
  const query = useQuery(api.lecture.coverage.get.queryOptions({ input: { fromOn, toOn: today } }))
  return (
    <Page title='讲座归档与覆盖' wide>
      <ChoiceTiles
        label='哪一段时间'
        choices={[
          { value: 'year', label: '今年' },
          { value: 'all', label: '历年' },
        ]}
        value={period}
        onChange={setPeriod}
      />
      <QueryView query={query}>{(coverage) => <Numbers coverage={coverage} />}</QueryView>
    </Page>
  )
}

function Numbers({ coverage }: { coverage: Coverage }) {
  const { sessions, schools, attendances, hosts, schoolsNotReached } = coverage
  const { parents, teachers, students } = attendances
  if (sessions === 0) {
    return <EmptyState why='这段时间还没有归档的讲座' what='换一段时间看看' />
  }
  return (
    <View>
      <View className={styles.units}>
        <Unit words={`${sessions} 场`} label='场次' />
        <Unit words={`${schools} 所`} label='学校（去过几次都算一所）' />
        <Unit words={`${totalOf(attendances)} 人次`} label='听讲' />
      </View>
      <Text className={prose.soft}>
        {`其中家长 ${parents} 人次，老师 ${teachers} 人次，学生 ${students} 人次。场次、学校数、人次不能相加。`}
      </Text>
      <Ratio
        label='学校覆盖'
        part={schools}
        whole={coverage.schoolsInArea}
        definition='归档过讲座的学校 / 辖区全部学校'
      />
      <Ratio
        label='讲师使用'
        part={coverage.lecturersUsed}
        whole={coverage.lecturersApproved}
        definition='讲过的讲师 / 讲师库'
      />
      <Text className={prose.heading}>去过哪里</Text>
      <DataTable
        label='去过哪里'
        rows={hosts}
        keyOf={(host) => host.hostId}
        columns={[
          { label: '单位', cell: (host) => host.name, sortBy: (host) => host.name },
          {
            label: '场次',
            cell: (host) => host.sessions,
            numeric: true,
            sortBy: (host) => host.sessions,
          },
          {
            label: '人次',
            cell: (host) => host.attendances,
            numeric: true,
            sortBy: (host) => host.attendances,
          },
        ]}
      />
      {schoolsNotReached.length > 0 && (
        <Card title={`还没去过的学校（${schoolsNotReached.length} 所）`}>
          {schoolsNotReached.map((school) => (
            <Text key={school.id} className={prose.line}>
              {school.name}
            </Text>
          ))}
        </Card>
      )}
    </View>
  )
}

function Unit({ words, label }: { words: string; label: string }) {
  return (
    <View className={styles.unit}>
      <Text className={prose.big}>{words}</Text>
      <Text className={prose.soft}>{label}</Text>
    </View>
  )
}
