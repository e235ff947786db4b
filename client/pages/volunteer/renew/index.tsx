import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { ReadAloud } from '@client/components/read-aloud'
import { SignaturePad } from '@client/components/signature-pad'
import { Tag } from '@client/components/tag'
import { useCommand } from '@client/forms/use-command'
import { goOn } from '@client/session/go'
import type { FileId } from '@shared/account/file.model'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import { sampleMark } from '@shared/volunteer/oath-text.wording'
import styles from './index.module.scss'

/** V-09: read the oath once more in large letters, aloud if one likes, and sign. It is never the ceremony. */
export default function RenewPage() {
  const [signatureId, setSignatureId] = useState<FileId | null>(null)
  const query = useQuery(api.volunteer.renewal.get.queryOptions({ input: {} }))
  const renew = useCommand(client.volunteer.renewal.submit, {
    onDone: () => {
      Taro.showToast({ title: '重温记下了', icon: 'success' })
      goOn('volunteer/card')
    },
  })
  const text = query.data
  return (
    <Page
      title='重温誓词'
      note='在家重温一遍，不算宣誓仪式'
      action={
        text && (
          <MainAction
            label='我重温了一遍'
            busy={renew.busy}
            refusal={signatureId ? null : '读完请先签名'}
            onPress={() => signatureId && renew.run({ oathTextId: text.oathTextId, signatureId })}
          />
        )
      }
    >
      <QueryView query={query}>
        {({ body, isSample, version, times, lastAt }) => (
          <View>
            {isSample && <Tag label={sampleMark} tone='warm' />}
            <View className={styles.oath}>
              {body.split('\n').map((line) => (
                <Text key={line} className={styles.line}>
                  {line}
                </Text>
              ))}
            </View>
            <ReadAloud text={body} />
            <Text className={styles.note}>
              {lastAt
                ? `第 ${version} 版 · 您重温过 ${times} 次，上次${dayInWords(localDateOf(lastAt), localDateOf(new Date()))}`
                : `第 ${version} 版 · 您还没有重温过`}
            </Text>
            <SignaturePad value={signatureId} onChange={setSignatureId} />
            {renew.failure && <Notice tone='danger'>{renew.failure}</Notice>}
          </View>
        )}
      </QueryView>
    </Page>
  )
}
