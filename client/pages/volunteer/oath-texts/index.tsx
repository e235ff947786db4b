import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import { Tag } from '@client/components/tag'
import { go } from '@client/session/go'
import { useMyOffice } from '@client/session/my-office'
import type { Grant } from '@shared/account/account.model'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import type { OathText } from '@shared/volunteer/oath-text.model'
import { OATH_DRAFTERS, OATH_READERS } from '@shared/volunteer/oath-text.rules'
import { oathTextStatusLabels, sampleMark } from '@shared/volunteer/oath-text.wording'
import styles from './index.module.scss'

/** V-06: a committee's versions, and the one that holds there: its own or the one above. */
export default function OathTextsPage() {
  const office = useMyOffice(OATH_READERS)
  return office ? <Versions office={office} /> : <Page title='誓词管理' />
}

function Versions({ office }: { office: Grant }) {
  const drafts = useMyOffice(OATH_DRAFTERS)
  const query = useQuery(
    api.volunteer.oathText.list.queryOptions({ input: { committeeId: office.committeeId } }),
  )
  return (
    <Page
      title='誓词管理'
      note={`${office.committeeName}关工委`}
      action={
        drafts && (
          <MainAction
            label='起草新一版'
            onPress={() => go('volunteer/oath-text', { committeeId: drafts.committeeId })}
          />
        )
      }
    >
      <QueryView query={query}>
        {({ holds, versions }) => (
          <View>
            <StatusSentence
              tone={holds ? 'good' : 'brand'}
              sentence={
                holds
                  ? `现在用${holds.committeeName}第 ${holds.version} 版`
                  : '还没有生效的誓词，不能安排宣誓'
              }
            />
            {versions.length === 0 && <EmptyState why='还没有自己的誓词' what='没有时用上级的' />}
            {versions.map((text) => (
              <Version key={text.id} text={text} />
            ))}
          </View>
        )}
      </QueryView>
    </Page>
  )
}

function Version({ text }: { text: OathText }) {
  const today = localDateOf(new Date())
  const since = text.effectiveAt && dayInWords(localDateOf(text.effectiveAt), today)
  return (
    <Card
      title={`第 ${text.version} 版`}
      urgent={text.status === 'awaiting'}
      label={`第 ${text.version} 版，${oathTextStatusLabels[text.status]}`}
      onPress={() => go('volunteer/oath-text', { oathTextId: text.id })}
    >
      <View className={styles.tags}>
        <Tag
          label={oathTextStatusLabels[text.status]}
          tone={
            text.status === 'effective' ? 'good' : text.status === 'awaiting' ? 'warm' : 'plain'
          }
        />
        {text.isSample && <Tag label={sampleMark} tone='warm' />}
      </View>
      <Text className={styles.note}>
        {[
          `${text.draftedBy}起草`,
          text.approvedBy && `${text.approvedBy}批准`,
          since && `${since}生效`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </Card>
  )
}
