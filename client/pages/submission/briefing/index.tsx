import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { usePaper } from '@client/api/use-paper'
import { useRouteId } from '@client/boot/use-route-id'
import { Confirm } from '@client/components/confirm'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import type { Role } from '@shared/account/account.model'
import { paragraphsOf } from '@shared/submission/article.rules'
import { type Briefing, BriefingFormat, type BriefingId } from '@shared/submission/briefing.model'
import { COMPILERS, ISSUERS } from '@shared/submission/briefing.rules'
import {
  briefingFormatLabels,
  issueDayInWords,
  numbersInWords,
  suppliedInWords,
} from '@shared/submission/briefing.wording'
import { keyed } from '../article-body'
import { go } from '../go'
import styles from '../submission.module.scss'

/** One issue, laid out like S3: masthead, numbers, office and date, items, who supplied them. */
export default function BriefingPage() {
  const briefingId = useRouteId<BriefingId>('briefingId')
  const query = useQuery(api.submission.briefing.get.queryOptions({ input: { briefingId } }))
  return (
    <Page title='简报' wide action={query.data && <NextStep briefing={query.data} />}>
      <QueryView query={query}>
        {(briefing) => (
          <View>
            {briefing.status === 'compiling' && (
              <StatusSentence tag='正在编' sentence='等领导签发，签发后编上期号，不能再改' />
            )}
            <Sheet briefing={briefing} />
          </View>
        )}
      </QueryView>
    </Page>
  )
}

function NextStep({ briefing }: { briefing: Briefing }) {
  const [asking, setAsking] = useState(false)
  const me = useQuery(api.account.me.get.queryOptions({ input: {} }))
  const issue = useCommand(client.submission.briefing.issue, { onDone: () => setAsking(false) })
  const holdsHere = (roles: readonly Role[]) =>
    me.data?.grants.some(
      (grant) => roles.includes(grant.role) && grant.committeeId === briefing.committee.id,
    )
  const maySign = holdsHere(ISSUERS)
  const mayCompile = holdsHere(COMPILERS)
  if (briefing.status === 'issued') {
    return <Download briefing={briefing} />
  }
  const { id: briefingId, committee } = briefing
  return (
    <>
      {maySign && <MainAction label='签发' busy={issue.busy} onPress={() => setAsking(true)} />}
      {mayCompile && (
        <MainAction
          label='改选稿、换次序'
          kind='second'
          onPress={() => go('compile', { committeeId: committee.id, briefingId })}
        />
      )}
      {asking && (
        <Confirm
          title='签发这一期？'
          consequence='签发后编上期号和总期号，内容不能再改。'
          verb='签发'
          busy={issue.busy}
          onConfirm={() => issue.run({ briefingId })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

function Download({ briefing: { id } }: { briefing: Briefing }) {
  const { open, opening } = usePaper()
  const download = useCommand(client.submission.briefing.download, { onDone: open })
  return (
    <View className={prose.noPrint}>
      {BriefingFormat.options.map((format) => (
        <MainAction
          key={format}
          label={`下载 ${briefingFormatLabels[format]}`}
          kind={format === 'pdf' ? 'main' : 'second'}
          busy={download.busy || opening}
          onPress={() => download.run({ briefingId: id, format })}
        />
      ))}
    </View>
  )
}

function Sheet({ briefing }: { briefing: Briefing }) {
  const { masthead, numbers, issuedOn, issuedBy, items } = briefing
  return (
    <View className={styles.paper}>
      <Text className={styles.masthead}>{masthead.name}</Text>
      <Text className={styles.centred}>
        {numbers ? `（${numbersInWords(numbers)}）` : '（签发后编期号）'}
      </Text>
      <View className={styles.rule}>
        <Text>{masthead.office}</Text>
        <Text>{issuedOn ? issueDayInWords(issuedOn) : ''}</Text>
      </View>
      {keyed(items.map((item) => item.title)).map(([key, title], at) => (
        <View key={key}>
          <Text className={prose.heading}>{title}</Text>
          {keyed(paragraphsOf(items[at]?.body ?? '')).map(([line, paragraph]) => (
            <Text key={line} className={styles.paragraph}>
              {paragraph}
            </Text>
          ))}
          {items[at]?.suppliedBy && (
            <Text className={styles.supplied}>{suppliedInWords(items[at].suppliedBy)}</Text>
          )}
        </View>
      ))}
      {issuedBy && <Text className={styles.supplied}>签发：{issuedBy}</Text>}
    </View>
  )
}
