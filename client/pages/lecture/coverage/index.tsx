import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { DataTable } from '@client/components/data-table'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { Ratio } from '@client/components/ratio'
import { aria } from '@client/design/aria'
import prose from '@client/design/prose.module.scss'
import type { Coverage } from '@shared/lecture/coverage.model'
import { totalOf } from '@shared/lecture/coverage.rules'
import { go } from '../go'
import styles from '../lecture.module.scss'
import { periodOf, type Span, spanOf, TermField } from '../term-field'

/** 两个覆盖: sessions, schools and attendances stand apart, each with its rows (T-LECT-1). */
export default function CoveragePage() {
  const [span, setSpan] = useState<Span>(spanOf(undefined))
  const query = useQuery(api.lecture.coverage.get.queryOptions({ input: periodOf(span) }))
  return (
    <Page
      title='讲座归档与覆盖'
      wide
      action={<MainAction label='看巡讲计划，哪里还没去' onPress={() => go('tour', { span })} />}
    >
      <TermField value={span} onChange={setSpan} />
      <QueryView query={query}>
        {(coverage) => <Numbers coverage={coverage} span={span} />}
      </QueryView>
    </Page>
  )
}

function Numbers({ coverage, span }: { coverage: Coverage; span: Span }) {
  const { sessions, schools, attendances, hosts, schoolsNotReached } = coverage
  const { parents, teachers, students } = attendances
  const open = (more: Record<string, string> = {}) =>
    go('tour-talks', { span, state: 'delivered', ...more })
  if (sessions === 0) {
    return <EmptyState why='这段时间还没有归档的讲座' what='换一段时间看看' />
  }
  return (
    <View>
      <View className={styles.units}>
        <Unit words={`${sessions} 场`} label='场次' onPress={() => open()} />
        <Unit
          words={`${schools} 所`}
          label='学校（去过几次都算一所）'
          onPress={() => go('tour', { span })}
        />
        <Unit words={`${totalOf(attendances)} 人次`} label='听讲' onPress={() => open()} />
      </View>
      <Text className={prose.soft}>
        {`其中家长 ${parents} 人次，老师 ${teachers} 人次，学生 ${students} 人次。场次、学校数、人次不能相加。`}
      </Text>
      <Ratio
        label='学校覆盖'
        part={schools}
        whole={coverage.schoolsInArea}
        definition='单位：所。归档过讲座的学校 ÷ 辖区全部学校'
        onOpen={() => go('tour', { span })}
      />
      <Ratio
        label='讲师使用'
        part={coverage.lecturersUsed}
        whole={coverage.lecturersApproved}
        definition='单位：位。讲过的讲师 ÷ 辖区讲师库'
        onOpen={() => go('tour', { span })}
      />
      <Text className={prose.heading}>去过哪里</Text>
      <DataTable
        label='去过哪里'
        rows={hosts}
        keyOf={(host) => host.hostId}
        onOpen={(host) => open({ hostId: host.hostId })}
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

type UnitProps = { words: string; label: string; onPress: () => void }

function Unit({ words, label, onPress }: UnitProps) {
  return (
    <View
      className={styles.unit}
      onClick={onPress}
      {...aria({ role: 'button', label: `${label} ${words}，看明细` })}
    >
      <Text className={prose.big}>{words}</Text>
      <Text className={prose.soft}>{label}</Text>
    </View>
  )
}
