import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { Card } from '@client/components/card'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { SignaturePad } from '@client/components/signature-pad'
import { StatusSentence } from '@client/components/status-sentence'
import { useCommand } from '@client/forms/use-command'
import type { FileId } from '@shared/account/file.model'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import type { AidId, AidPortion } from '@shared/sponsorship/aid.model'
import { portionInWords } from '@shared/sponsorship/aid.wording'
import type { StudentId } from '@shared/sponsorship/student.model'
import styles from '../sponsorship.module.scss'

/** The guardian signs for what has arrived at the school. */
export default function ReceiptsPage() {
  const studentId = useRouteId<StudentId>('studentId')
  const query = useQuery({
    ...api.sponsorship.aid.listToSign.queryOptions({ input: { studentId } }),
    meta: { keep: false },
  })
  return (
    <Page title='签收款物' note='请先点清楚，再签名'>
      <QueryView query={query}>
        {(portions) =>
          portions.length === 0 ? (
            <EmptyState why='还没有款物送到学校' what='送到了会发消息告诉您' />
          ) : (
            <View>
              {portions.map((one) => (
                <Portion key={one.aidId} {...one} />
              ))}
            </View>
          )
        }
      </QueryView>
    </Page>
  )
}

type Props = { aidId: AidId; portion: AidPortion; signed: boolean; since: string }

function Portion({ aidId, portion, signed, since }: Props) {
  const [signatureId, setSignatureId] = useState<FileId | null>(null)
  const sign = useCommand(client.sponsorship.aid.sign)
  const day = dayInWords(since, localDateOf(new Date()))
  return (
    <Card urgent={!signed}>
      <Text className={styles.code}>{portionInWords(portion)}</Text>
      {signed ? (
        <StatusSentence tag='已签收' tone='good' sentence={`${day}您已签收`} />
      ) : (
        <View>
          <StatusSentence sentence={`${day}已到学校，等您签收`} />
          <SignaturePad value={signatureId} onChange={setSignatureId} />
          <MainAction
            label='签收'
            busy={sign.busy}
            refusal={signatureId ? null : '请先签名'}
            onPress={() => signatureId && sign.run({ aidId, signatureId })}
          />
        </View>
      )}
    </Card>
  )
}
