import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { DataTable } from '@client/components/data-table'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import prose from '@client/design/prose.module.scss'
import {
  addDays,
  dayInWords,
  LocalDate,
  localDateOf,
  momentInWords,
} from '@shared/kernel/local-date'
import { purposeLabels } from '@shared/sponsorship/student.wording'
import type { ViewWeek } from '@shared/sponsorship/view.model'
import { viewRoleLabels } from '@shared/sponsorship/view.wording'

/** S-17: every look of a week, by reader, for who answers for it. */
export default function ViewWeekPage() {
  const { toOn } = useRouter().params
  const [until, setUntil] = useState(LocalDate.safeParse(toOn).data)
  const query = useQuery({
    ...api.sponsorship.view.week.queryOptions({ input: { toOn: until } }),
    meta: { keep: false },
  })
  return (
    <Page wide title='谁看过孩子的档案' note='工作人员每打开一次算一次；监护人也能看到自家孩子的'>
      <QueryView query={query}>
        {(week) => <Week week={week} onTurn={(days) => setUntil(addDays(week.toOn, days))} />}
      </QueryView>
    </Page>
  )
}

function Week({ week, onTurn }: { week: ViewWeek; onTurn: (days: number) => void }) {
  const today = localDateOf(new Date())
  return (
    <View>
      <Card title={`${dayInWords(week.fromOn, today)}至${dayInWords(week.toOn, today)}`}>
        <Text className={prose.line}>
          {`共 ${week.looks} 次，${week.children} 个孩子，${week.readers.length} 位同志`}
        </Text>
        <MainAction kind='second' label='看前一周' onPress={() => onTurn(-7)} />
        {week.toOn < today && (
          <MainAction kind='second' label='看后一周' onPress={() => onTurn(7)} />
        )}
      </Card>
      {week.readers.length === 0 && <EmptyState why='这一周没有人看过' />}
      {week.readers.map((reader) => (
        <Card
          key={`${reader.name}${reader.role}`}
          title={`${reader.name} ${reader.looks.length} 次，${reader.children} 个孩子`}
        >
          {reader.role && <Text className={prose.soft}>{viewRoleLabels[reader.role]}</Text>}
          <DataTable
            label={`${reader.name}看过的`}
            rows={reader.looks}
            keyOf={(look) => `${look.code}${look.readAt}`}
            columns={[
              { label: '孩子', cell: (look) => `编号 ${look.code}` },
              { label: '为了什么', cell: (look) => purposeLabels[look.purpose] },
              { label: '时间', cell: (look) => momentInWords(look.readAt, new Date()) },
            ]}
          />
        </Card>
      ))}
    </View>
  )
}
