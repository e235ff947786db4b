import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { DataTable } from '@client/components/data-table'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import { SummaryList } from '@client/components/summary-list'
import prose from '@client/design/prose.module.scss'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import type { Clearance } from '@shared/lecture/clearance.model'
import { KEPT_DAYS } from '@shared/lecture/clearance.rules'

/** 报名信息清除 (domain L-20): what the timer would take now, what comes next, what is left. */
export default function ClearancePage() {
  const query = useQuery(api.lecture.clearance.preview.queryOptions({ input: {} }))
  return (
    <Page title='报名信息清除' note={`讲完 ${KEPT_DAYS} 天，系统自动清除家长信息，人次留着`} wide>
      <QueryView query={query}>{(clearance) => <Report clearance={clearance} />}</QueryView>
    </Page>
  )
}

function Report({ clearance }: { clearance: Clearance }) {
  const { due, coming, clearedSeats } = clearance
  const today = localDateOf(new Date())
  const isClean = Object.values(due).every((rows) => rows === 0)
  return (
    <View>
      <StatusSentence
        tag={isClean ? '没有到期的' : '等系统清除'}
        tone={isClean ? 'good' : 'warm'}
        sentence={
          isClean
            ? `到期的都清除了，累计 ${clearedSeats} 条报名只剩人数`
            : '下面这些已经到期，系统 1 小时内自动清除'
        }
      />
      <Card title='现在清除会动到多少条'>
        <SummaryList
          rows={[
            { label: '报名', value: due.seats },
            { label: '签到里的本人', value: due.arrivals },
            { label: '日志里的本人', value: due.events },
            { label: '发给家长的通知', value: due.notices },
            { label: '提交过的请求', value: due.requests },
            { label: '我想听', value: due.wishes },
          ]}
        />
      </Card>
      <Text className={prose.heading}>接下来</Text>
      {coming.length === 0 ? (
        <Text className={prose.line}>没有等着清除的场次</Text>
      ) : (
        <DataTable
          label='接下来清除'
          rows={coming}
          keyOf={(talk) => `${talk.clearedOn} ${talk.lectureTitle}`}
          columns={[
            { label: '哪一天', cell: (talk) => dayInWords(talk.clearedOn, today) },
            { label: '讲座', cell: (talk) => talk.lectureTitle },
            { label: '家庭', cell: (talk) => talk.families, numeric: true },
          ]}
        />
      )}
    </View>
  )
}
