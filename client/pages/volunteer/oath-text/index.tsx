import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { Card } from '@client/components/card'
import { Notice } from '@client/components/notice'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { ReadAloud } from '@client/components/read-aloud'
import { StatusSentence } from '@client/components/status-sentence'
import { Tag } from '@client/components/tag'
import { useMe } from '@client/session/use-me'
import type { Actor } from '@shared/account/account.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import { momentInWords } from '@shared/kernel/local-date'
import type { OathText, OathTextId } from '@shared/volunteer/oath-text.model'
import { type OathTextAct, refusalToHandle } from '@shared/volunteer/oath-text.rules'
import { oathTextStatusLabels, sampleMark } from '@shared/volunteer/oath-text.wording'
import { BodyField } from './_parts/body-field'
import { Draft } from './_parts/draft'
import { Handle } from './_parts/handle'
import styles from './index.module.scss'

/** One oath text: written, handed up, approved, and from then on unchanged. */
export default function OathTextPage() {
  const oathTextId = useRouteId<OathTextId>('oathTextId')
  const committeeId = useRouteId<CommitteeId>('committeeId')
  if (!oathTextId) return <Draft committeeId={committeeId} />
  return <Filed oathTextId={oathTextId} />
}

function Filed({ oathTextId }: { oathTextId: OathTextId }) {
  const query = useQuery(api.volunteer.oathText.get.queryOptions({ input: { oathTextId } }))
  const { me } = useMe()
  if (query.data && me) return <Sheet text={query.data} me={me} />
  return (
    <Page title='誓词'>
      <QueryView query={query}>{() => null}</QueryView>
    </Page>
  )
}

function Sheet({ text, me }: { text: OathText; me: Actor }) {
  const [body, setBody] = useState(text.body)
  const refusalTo = (act: OathTextAct) => refusalToHandle(text, act, me, text.path)
  const writes = refusalTo('revise') === null
  return (
    <Page
      title={`誓词第 ${text.version} 版`}
      note={`${text.committeeName}关工委`}
      action={<Handle text={text} body={body} refusalTo={refusalTo} />}
    >
      <StatusSentence
        tag={oathTextStatusLabels[text.status]}
        tone={text.status === 'effective' ? 'good' : 'warm'}
        sentence={standingOf(text)}
      />
      {text.isSample && <Tag label={sampleMark} tone='warm' />}
      {text.returnReason && <Notice title='退回的原因'>{text.returnReason}</Notice>}
      {writes ? (
        <BodyField value={body} onChange={setBody} />
      ) : (
        <Card>
          {text.body.split('\n').map((line) => (
            <Text key={line} className={styles.line}>
              {line}
            </Text>
          ))}
          <View>
            <ReadAloud text={text.body} />
          </View>
        </Card>
      )}
    </Page>
  )
}

function standingOf(text: OathText): string {
  const now = new Date()
  switch (text.status) {
    case 'draft':
      return `${text.draftedBy}正在起草`
    case 'awaiting':
      return `${text.draftedBy}起草，等主任批准`
    case 'effective':
      return `${text.approvedBy ?? ''}批准，${text.effectiveAt ? momentInWords(text.effectiveAt, now) : ''}起用`
    case 'retired':
      return `${text.retiredAt ? momentInWords(text.retiredAt, now) : ''}停用`
  }
}
