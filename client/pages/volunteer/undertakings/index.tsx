import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { Card } from '@client/components/card'
import { Confirm } from '@client/components/confirm'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { ReadAloud } from '@client/components/read-aloud'
import { StatusSentence } from '@client/components/status-sentence'
import { useCommand } from '@client/forms/use-command'
import { momentInWords } from '@shared/kernel/local-date'
import type { Undertaking, UndertakingKind } from '@shared/volunteer/undertaking.model'
import { CURRENT_VERSIONS } from '@shared/volunteer/undertaking.rules'
import { undertakingTexts } from '@shared/volunteer/undertaking.wording'
import styles from './index.module.scss'

const kinds = Object.keys(undertakingTexts) as UndertakingKind[]

/** V-05: what I agreed to, in which version and when; each can be taken back by itself. */
export default function UndertakingsPage() {
  const query = useQuery(api.volunteer.undertaking.list.queryOptions({ input: {} }))
  return (
    <Page title='我的承诺' note='每一项都可以随时收回'>
      <QueryView query={query}>
        {(all) => (
          <View>
            {kinds.map((kind) => (
              <UndertakingCard
                key={kind}
                kind={kind}
                latest={all.find((one) => one.kind === kind) ?? null}
              />
            ))}
          </View>
        )}
      </QueryView>
    </Page>
  )
}

function UndertakingCard({ kind, latest }: { kind: UndertakingKind; latest: Undertaking | null }) {
  const [asks, setAsks] = useState(false)
  const withdraw = useCommand(client.volunteer.undertaking.withdraw, {
    onDone: () => setAsks(false),
  })
  const give = useCommand(client.volunteer.undertaking.give)
  const inForce = latest !== null && latest.withdrawnAt === null
  const version = inForce ? latest.version : CURRENT_VERSIONS[kind]
  const text = undertakingTexts[kind][version - 1]
  if (!text) return null

  return (
    <Card title={text.title}>
      <StatusSentence tone={inForce ? 'good' : 'plain'} sentence={standingOf(latest)} />
      {text.lines.map((line) => (
        <Text key={line} className={styles.line}>
          {line}
        </Text>
      ))}
      <ReadAloud text={[text.title, ...text.lines].join('。')} />
      {inForce ? (
        <MainAction label='收回同意' kind='second' onPress={() => setAsks(true)} />
      ) : (
        <MainAction
          label='同意这一项'
          kind='second'
          busy={give.busy}
          onPress={() => give.run({ agreed: { kind, version: CURRENT_VERSIONS[kind] } })}
        />
      )}
      {asks && latest && (
        <Confirm
          title={`收回“${text.title}”？`}
          consequence='收回后不能通过审定，也不能宣誓；已经入队的，办公室会与您联系。以前同意过的记录会留着。'
          verb='收回同意'
          danger
          busy={withdraw.busy}
          onConfirm={() => withdraw.run({ undertakingId: latest.id })}
          onClose={() => setAsks(false)}
        />
      )}
    </Card>
  )
}

function standingOf(latest: Undertaking | null): string {
  if (!latest) return '还没有同意'
  const now = new Date()
  return latest.withdrawnAt
    ? `${momentInWords(latest.withdrawnAt, now)}收回`
    : `${momentInWords(latest.givenAt, now)}同意，第 ${latest.version} 版`
}
