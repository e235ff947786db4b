import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { Card } from '@client/components/card'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { SummaryList } from '@client/components/summary-list'
import { TextField } from '@client/components/text-field'
import { useCommand } from '@client/forms/use-command'
import { goOn } from '@client/session/go'
import { useMyOffice } from '@client/session/my-office'
import type { ExportKind } from '@shared/volunteer/export.model'
import { needsApproval, OPEN_HOURS, refusalToAsk } from '@shared/volunteer/export.rules'
import {
  askRefusalMessages,
  exportKindLabels,
  exportKindNotes,
} from '@shared/volunteer/export.wording'
import { REGISTER_READERS } from '@shared/volunteer/volunteer.rules'
import { scopeFrom } from './_parts/scope'

const ofPeople = ['registerTable', 'registrationForm'] as const

/** V-15: choose what to take out; how many people it holds and who has to agree stands there before. */
export default function ExportAskPage() {
  const office = useMyOffice(REGISTER_READERS)
  const { params } = useRouter()
  const [kind, setKind] = useState<ExportKind>(
    params.ceremonyId ? 'oathRoll' : params.volunteerId ? 'registrationForm' : 'registerTable',
  )
  const [full, setFull] = useState<'masked' | 'full'>('masked')
  const [purpose, setPurpose] = useState('')
  const scope = scopeFrom(params, kind, office?.committeeId)
  const query = useQuery({
    ...api.volunteer.export.preview.queryOptions({ input: { scope } }),
    enabled: office !== null,
  })
  const ask = useCommand(client.volunteer.export.ask, {
    onDone: ({ id }) => goOn('register/export', { exportId: id }),
  })
  const people = query.data?.people ?? 0
  const unmasked = full === 'full'
  const told = { kind, people, unmasked, purpose: purpose.trim() || null }
  const refusal = query.data && refusalToAsk(told)
  const approval = needsApproval(told)
  return (
    <Page
      title='导出、打印'
      action={
        <MainAction
          label={approval ? '送去批准' : '生成'}
          busy={ask.busy}
          refusal={query.data ? refusal && askRefusalMessages[refusal] : '正在数人数'}
          note={approval ? '批准后会通知您来下载' : undefined}
          onPress={() => ask.run({ scope, unmasked: approval, purpose: told.purpose })}
        />
      }
    >
      {kind !== 'oathRoll' && (
        <ChoiceTiles
          label='要哪一种'
          columns={1}
          choices={ofPeople.map((value) => ({
            value,
            label: exportKindLabels[value],
            note: exportKindNotes[value],
          }))}
          value={kind}
          onChange={setKind}
        />
      )}
      <QueryView query={query}>
        {(preview) => (
          <View>
            <Card title={exportKindLabels[kind]}>
              <SummaryList
                rows={[
                  { label: '人数', value: `${preview.people} 人` },
                  { label: '水印', value: '您的姓名和时间，每页都有' },
                  { label: '能下载多久', value: `${OPEN_HOURS} 小时，过后文件删掉` },
                  { label: '记录', value: '谁、什么时候、导出多少人，都记在案' },
                ]}
              />
            </Card>
            {preview.canBeUnmasked && (
              <ChoiceTiles
                label='手机号和出生日期'
                columns={1}
                choices={[
                  {
                    value: 'masked',
                    label: '遮住',
                    note: '138****0001，1958 年 3 月；马上可以下载',
                  },
                  {
                    value: 'full',
                    label: '完整',
                    note: '要写用途，由主任或关工办的另一位同志批准',
                  },
                ]}
                value={full}
                onChange={setFull}
              />
            )}
          </View>
        )}
      </QueryView>
      {approval && (
        <View>
          <Notice title='完整的个人信息要离开系统'>
            要有另一位同志批准才能下载。请只按写明的用途使用，用完销毁，不转发、不上网。
          </Notice>
          <TextField
            label='用途'
            hint='批准的同志会看到，如：重阳节上门慰问'
            maxLength={100}
            error={ask.complaintAt('purpose')}
            value={purpose}
            onChange={setPurpose}
          />
        </View>
      )}
    </Page>
  )
}
