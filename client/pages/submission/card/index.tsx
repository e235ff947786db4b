import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { api, client } from '@client/api/api'
import { usePaper } from '@client/api/use-paper'
import { Card } from '@client/components/card'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { SummaryList } from '@client/components/summary-list'
import { useCommand } from '@client/forms/use-command'
import { useMe } from '@client/session/use-me'
import { issueDayInWords } from '@shared/submission/briefing.wording'
import type { Certificate } from '@shared/submission/correspondent.model'
import { certificateInWords } from '@shared/submission/correspondent.wording'

/** P-11: the cards of whoever writes, one for each unit. */
export default function CardPage() {
  const query = useQuery(api.submission.correspondent.listMine.queryOptions({ input: {} }))
  return (
    <Page title='我的通讯员证'>
      <QueryView query={query}>
        {(cards) =>
          cards.length === 0 ? (
            <EmptyState
              why='还没有发通讯员证'
              what='县关工办发证后，会在消息里告诉您；没有证也能写稿'
            />
          ) : (
            <View>
              {cards.map((card) => (
                <OneCard key={card.unitId} card={card} />
              ))}
            </View>
          )
        }
      </QueryView>
    </Page>
  )
}

function OneCard({ card }: { card: Certificate }) {
  const { me } = useMe()
  const { open, opening } = usePaper()
  const print = useCommand(client.submission.correspondent.print, { onDone: open })
  return (
    <Card title={card.unit}>
      <SummaryList
        rows={[
          { label: '姓名', value: me?.name ?? '未填' },
          { label: '编号', value: certificateInWords(card) },
          { label: '发证日期', value: issueDayInWords(card.issuedOn) },
        ]}
      />
      <MainAction
        kind='second'
        label='下载通讯员证'
        busy={print.busy || opening}
        onPress={() => me?.personId && print.run({ personId: me.personId, unitId: card.unitId })}
      />
    </Card>
  )
}
