import { useQuery } from '@tanstack/react-query'
import { Text } from '@tarojs/components'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { EmptyState } from '@client/components/empty-state'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { useIsKnown } from '@client/session/use-me'
import { roleLabels } from '@shared/account/account.wording'
import { momentInWords } from '@shared/kernel/local-date'
import styles from './index.module.scss'

/** Who opened what I had filled in, and what for (X-05). */
export default function LooksPage() {
  const enabled = useIsKnown()
  const query = useQuery(api.account.look.listMine.queryOptions({ input: {}, enabled }))
  return (
    <Page title='谁看过我的资料' note='每次有人打开您的完整资料，这里都会记一笔'>
      <QueryView query={query}>
        {(looks) =>
          looks.length === 0 ? (
            <EmptyState why='还没有人看过您的资料' what='审核时有人打开，这里会写明是谁、为什么' />
          ) : (
            looks.map(({ id, readerName, actingAs, purpose, readAt }) => (
              <Card key={id} title={readerName ?? '工作人员'}>
                <Text className={styles.line}>{purpose}</Text>
                <Text className={styles.when}>
                  {`${actingAs ? `${roleLabels[actingAs]} · ` : ''}${momentInWords(readAt, new Date())}`}
                </Text>
              </Card>
            ))
          )
        }
      </QueryView>
    </Page>
  )
}
