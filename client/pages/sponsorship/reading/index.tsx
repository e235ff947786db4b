import { useQuery } from '@tanstack/react-query'
import { Image, Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { api, client } from '@client/api/api'
import { AskReason } from '@client/components/ask-reason'
import { Card } from '@client/components/card'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import type { FeedbackToRead } from '@shared/sponsorship/feedback.model'
import {
  feedbackStatusLabels,
  tellerLabels,
  termInWords,
} from '@shared/sponsorship/feedback.wording'
import type { LetterToRead } from '@shared/sponsorship/letter.model'
import { letterDirectionLabels, letterWriterLabels } from '@shared/sponsorship/letter.wording'
import { LineRows } from '../line-rows'
import styles from '../sponsorship.module.scss'

const { feedback, letter } = api.sponsorship

/** What the office reads before it goes on, and whom it has to remind. */
export default function ReadingPage() {
  const told = useQuery({
    ...feedback.listToRead.queryOptions({ input: {} }),
    meta: { keep: false },
  })
  const letters = useQuery({
    ...letter.listToRead.queryOptions({ input: {} }),
    meta: { keep: false },
  })
  return (
    <Page wide title='反馈和信' note='看有没有姓名、学校、地址、联系方式和伤人的话，再转交'>
      <QueryView query={told}>
        {(found) => (
          <View className={styles.grid}>
            {found.map((one) => (
              <FeedbackCard key={one.feedbackId} one={one} />
            ))}
          </View>
        )}
      </QueryView>
      <QueryView query={letters}>
        {(found) => (
          <View className={styles.grid}>
            {found.map((one) => (
              <LetterCard key={one.letterId} one={one} />
            ))}
          </View>
        )}
      </QueryView>
      {told.data?.length === 0 && letters.data?.length === 0 && (
        <EmptyState why='没有等您看的' what='有新的会在首页告诉您' />
      )}
      <Missing />
    </Page>
  )
}

function FeedbackCard({ one }: { one: FeedbackToRead }) {
  const { feedbackId } = one
  const show = useCommand(client.sponsorship.feedback.show)
  const back = useCommand(client.sponsorship.feedback.return)
  return (
    <Reading
      title={`${one.code} · ${termInWords(one.term)}反馈`}
      from={`${tellerLabels[one.writtenAs]}，${on(one.writtenAt)}`}
      busy={show.busy || back.busy}
      onPass={() => show.run({ feedbackId })}
      onReturn={(reason) => back.run({ feedbackId, reason })}
    >
      <LineRows lines={one.lines} />
    </Reading>
  )
}

function LetterCard({ one }: { one: LetterToRead }) {
  const { letterId } = one
  const forward = useCommand(client.sponsorship.letter.forward)
  const back = useCommand(client.sponsorship.letter.return)
  return (
    <Reading
      title={`${one.code} · ${letterDirectionLabels[one.direction]}`}
      from={`${letterWriterLabels[one.writtenAs]}，${on(one.writtenAt)}`}
      busy={forward.busy || back.busy}
      onPass={() => forward.run({ letterId })}
      onReturn={(reason) => back.run({ letterId, reason })}
    >
      <Text className={prose.line}>{one.body}</Text>
      {one.photoUrl && <Image className={styles.picture} src={one.photoUrl} mode='aspectFit' />}
    </Reading>
  )
}

const on = (moment: string) => dayInWords(localDateOf(moment), localDateOf(new Date()))

type ReadingProps = {
  title: string
  from: string
  busy: boolean
  onPass: () => void
  onReturn: (reason: string) => void
  children: ReactNode
}

function Reading({ title, from, busy, onPass, onReturn, children }: ReadingProps) {
  const [asking, setAsking] = useState(false)
  return (
    <Card title={title} urgent>
      <Text className={prose.soft}>{from}</Text>
      {children}
      <MainAction label='没有问题，转交' busy={busy} onPress={onPass} />
      <MainAction kind='second' label='退回改一改' onPress={() => setAsking(true)} />
      {asking && (
        <AskReason
          title='请写信的人改哪里？'
          hint='写信的人会看到这段话，请说得和气些'
          verb='退回改一改'
          busy={busy}
          onSubmit={(reason) => {
            setAsking(false)
            onReturn(reason)
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </Card>
  )
}

function Missing() {
  const query = useQuery(feedback.listMissing.queryOptions({ input: {} }))
  const missing = query.data ?? []
  if (missing.length === 0) return null
  return (
    <Card title={`${missing.length} 份学期反馈还没有`}>
      {missing.map((one) => (
        <Text key={one.agreementId} className={prose.line}>
          {`${one.code}，${one.school}，${termInWords(one.term)}，${on(one.dueOn)}前；${
            one.status ? feedbackStatusLabels[one.status] : '还没写'
          }`}
        </Text>
      ))}
    </Card>
  )
}
