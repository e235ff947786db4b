import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { Card } from '@client/components/card'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import { TextField } from '@client/components/text-field'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import { momentInWords } from '@shared/kernel/local-date'
import type { ObjectionId } from '@shared/sponsorship/publicity.model'
import { objectionStatusLabels } from '@shared/sponsorship/publicity.wording'
import { go } from '../go'

/** Each objection is a case with a recorded result. */
export default function ObjectionsPage() {
  const query = useQuery({
    ...api.sponsorship.objection.list.queryOptions({ input: {} }),
    meta: { keep: false },
  })
  return (
    <Page title='公示异议'>
      <QueryView query={query}>
        {(objections) =>
          objections.length === 0 ? (
            <EmptyState why='没有异议' />
          ) : (
            <View>
              {objections.map((one) => (
                <Card key={one.objectionId} title={one.code} urgent={one.status === 'open'}>
                  <StatusSentence
                    tag={objectionStatusLabels[one.status]}
                    tone={one.status === 'open' ? 'brand' : 'good'}
                    sentence={one.text}
                  />
                  <Text className={prose.soft}>{momentInWords(one.raisedAt, new Date())}</Text>
                  {one.result && <Text className={prose.line}>{`处理结果：${one.result}`}</Text>}
                  <MainAction
                    kind='second'
                    label='看这份申请'
                    onPress={() => go(`verification/index?studentId=${one.studentId}`)}
                  />
                  {one.status === 'open' && <Conclude objectionId={one.objectionId} />}
                </Card>
              ))}
            </View>
          )
        }
      </QueryView>
    </Page>
  )
}

function Conclude({ objectionId }: { objectionId: ObjectionId }) {
  const [result, setResult] = useState('')
  const conclude = useCommand(client.sponsorship.objection.conclude)
  const refusal = result.trim().length < 2 ? '请先写处理结果' : null
  return (
    <View>
      <TextField label='处理结果' lines={3} maxLength={300} value={result} onChange={setResult} />
      <MainAction
        label='不成立，继续公示'
        busy={conclude.busy}
        refusal={refusal}
        onPress={() => conclude.run({ objectionId, upheld: false, result })}
      />
      <MainAction
        kind='danger'
        label='成立，撤下公示重新核实'
        busy={conclude.busy}
        refusal={refusal}
        onPress={() => conclude.run({ objectionId, upheld: true, result })}
      />
    </View>
  )
}
