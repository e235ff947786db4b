import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { api } from '@client/api/api'
import { DataTable } from '@client/components/data-table'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import prose from '@client/design/prose.module.scss'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import type { ErasurePreview } from '@shared/sponsorship/retention.model'
import { CASE_KEPT_DAYS } from '@shared/sponsorship/retention.rules'
import { studentStatusLabels } from '@shared/sponsorship/student.wording'

const KEPT = `不通过、撤回的留 ${CASE_KEPT_DAYS.refused} 天，结束的留 ${CASE_KEPT_DAYS.ended} 天；到期系统自动删去姓名、电话、情况、意见和照片，编号和统计留着`

/** §B.8 as a dry run: what the nightly job would take now, and what comes next. */
export default function ErasurePage() {
  const query = useQuery(api.sponsorship.retention.preview.queryOptions({ input: {} }))
  return (
    <Page title='助学信息删除' note={KEPT} wide>
      <QueryView query={query}>{(preview) => <Report preview={preview} />}</QueryView>
    </Page>
  )
}

function Report({ preview: { due, coming, erased } }: { preview: ErasurePreview }) {
  const today = localDateOf(new Date())
  return (
    <View>
      <StatusSentence
        tag={due === 0 ? '没有到期的' : '等系统删除'}
        tone={due === 0 ? 'good' : 'warm'}
        sentence={
          due === 0
            ? `到期的都删除了，累计 ${erased} 份申请只剩编号`
            : `${due} 份申请已经到期，系统 1 小时内自动删除`
        }
      />
      <Text className={prose.heading}>接下来</Text>
      {coming.length === 0 ? (
        <Text className={prose.line}>没有等着删除的申请</Text>
      ) : (
        <DataTable
          label='接下来删除'
          rows={coming}
          keyOf={(one) => one.code}
          columns={[
            { label: '编号', cell: (one) => one.code },
            { label: '怎么结束的', cell: (one) => studentStatusLabels[one.status] },
            { label: '哪天结束', cell: (one) => dayInWords(one.closedOn, today) },
            { label: '哪天删除', cell: (one) => dayInWords(one.erasedOn, today) },
          ]}
        />
      )}
    </View>
  )
}
