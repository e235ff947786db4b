import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import prose from '@client/design/prose.module.scss'
import { agreementStatusLabels } from '@shared/sponsorship/agreement.wording'
import { holdStatusLabels } from '@shared/sponsorship/hold.wording'
import { needInWords, stageLabels } from '@shared/sponsorship/student.wording'
import { go } from '../go'
import { standingOf } from '../pairing-story'
import { NameHidden } from './_parts/name-hidden'
import { YearPaper } from './_parts/year-paper'

/** The students this sponsor chose. */
export default function PairingsPage() {
  const query = useQuery({
    ...api.sponsorship.pairing.list.queryOptions({ input: {} }),
    meta: { keep: false },
  })
  return (
    <Page
      title='我的资助'
      action={<MainAction label='看需要帮助的孩子' onPress={() => go('cards/index')} />}
    >
      <QueryView query={query}>
        {(pairings) =>
          pairings.length === 0 ? (
            <EmptyState why='您还没有选孩子' what='点下面的按钮去看看' />
          ) : (
            <View>
              {pairings.map((one) => (
                <Card
                  key={one.hold.holdId}
                  title={one.card.code}
                  onPress={() => go(`pairing/index?holdId=${one.hold.holdId}`)}
                >
                  <Text className={prose.soft}>
                    {`${stageLabels[one.card.stage]} · ${one.card.township} · ${needInWords(one.card.need, one.card.stage)}`}
                  </Text>
                  <StatusSentence
                    tag={
                      one.agreement?.status === 'ended'
                        ? agreementStatusLabels.ended
                        : holdStatusLabels[one.hold.status]
                    }
                    tone={one.hold.status === 'matched' ? 'good' : 'warm'}
                    sentence={standingOf(one)}
                  />
                </Card>
              ))}
              <NameHidden />
              {pairings.some(({ agreement }) => agreement?.effectiveAt) && <YearPaper />}
            </View>
          )
        }
      </QueryView>
    </Page>
  )
}
