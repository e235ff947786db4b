import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { SummaryList } from '@client/components/summary-list'
import { TextField } from '@client/components/text-field'
import { useCommand } from '@client/forms/use-command'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import type { PublicNoticeId } from '@shared/sponsorship/publicity.model'
import { stageLabels } from '@shared/sponsorship/student.wording'

/** S-04: what the notice may say and nothing else, and how to object. */
export default function NoticePage() {
  const noticeId = useRouteId<PublicNoticeId>('noticeId')
  const query = useQuery({
    ...api.sponsorship.publicity.get.queryOptions({ input: { noticeId } }),
    meta: { keep: false },
  })
  const today = localDateOf(new Date())
  return (
    <Page
      title='助学公示'
      office={query.data && { name: query.data.county, phone: query.data.officePhone }}
    >
      <QueryView query={query}>
        {(notice) => (
          <View>
            <Card title={`${notice.county} 拟资助学生`}>
              <SummaryList
                rows={[
                  { label: '编号', value: notice.code },
                  ...(notice.familyName ? [{ label: '姓', value: notice.familyName }] : []),
                  ...(notice.stage ? [{ label: '学段', value: stageLabels[notice.stage] }] : []),
                  ...(notice.township ? [{ label: '乡镇', value: notice.township }] : []),
                  {
                    label: '公示时间',
                    value: `${dayInWords(notice.firstDay, today)}至${dayInWords(notice.lastDay, today)}24:00`,
                  },
                ]}
              />
            </Card>
            <ObjectionForm noticeId={noticeId} />
          </View>
        )}
      </QueryView>
    </Page>
  )
}

function ObjectionForm({ noticeId }: { noticeId: PublicNoticeId }) {
  const [text, setText] = useState('')
  const raise = useCommand(client.sponsorship.objection.raise, { onDone: () => setText('') })
  const [sent, setSent] = useState(false)
  if (sent && !raise.busy && !raise.failure) {
    return <Notice tone='good'>异议收到了，县关工办会核实，结果发消息告诉您</Notice>
  }
  return (
    <Card title='有异议'>
      <TextField
        label='异议内容'
        hint='只有县关工办看得到，请说明情况'
        lines={4}
        maxLength={500}
        value={text}
        onChange={setText}
      />
      <MainAction
        kind='second'
        label='提出异议'
        busy={raise.busy}
        refusal={text.trim().length < 5 ? '请先写明情况' : null}
        onPress={() => {
          setSent(true)
          raise.run({ noticeId, text })
        }}
      />
    </Card>
  )
}
