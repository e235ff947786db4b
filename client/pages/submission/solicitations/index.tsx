import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { allItems, PagedList, turning } from '@client/components/paged-list'
import { QueryView } from '@client/components/query-view'
import { Tag } from '@client/components/tag'
import prose from '@client/design/prose.module.scss'
import { useMe } from '@client/session/use-me'
import { ratioInWords } from '@shared/kernel/ratio.rules'
import { COMPILERS } from '@shared/submission/briefing.rules'
import type { SolicitationCard } from '@shared/submission/solicitation.model'
import { solicitationStatusLabels } from '@shared/submission/solicitation.wording'
import { go } from '../go'
import { useCommittee } from '../use-committee'

/** P-10: what an office has asked for, or what one's own units are asked for now. */
export default function SolicitationsPage() {
  const { me } = useMe()
  const isOffice = me?.grants.some((grant) => COMPILERS.includes(grant.role))
  return isOffice ? <OfOffice /> : <ToMyUnits />
}

function OfOffice() {
  const { committeeId } = useCommittee(COMPILERS)
  const query = useInfiniteQuery(
    api.submission.solicitation.list.infiniteOptions({
      ...turning,
      input: (after) => ({ after }),
      select: allItems,
    }),
  )
  return (
    <Page
      title='征稿'
      wide
      action={
        committeeId && (
          <MainAction label='发起征稿' onPress={() => go('solicit', { committeeId })} />
        )
      }
    >
      <PagedList query={query} empty={{ why: '还没有征过稿', what: '点“发起征稿”，通讯员会收到' }}>
        {(items) => (
          <View>
            {items.map((one) => (
              <SolicitationLine
                key={one.id}
                one={one}
                more={`交了稿的单位 ${ratioInWords(one.answered, one.asked)}`}
              />
            ))}
          </View>
        )}
      </PagedList>
    </Page>
  )
}

function ToMyUnits() {
  const query = useQuery(api.submission.solicitation.listOpen.queryOptions({ input: {} }))
  return (
    <Page title='征稿'>
      <QueryView query={query}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState why='现在没有征稿' what='平时也可以投稿，写好就能交' />
          ) : (
            <View>
              {items.map((one) => (
                <SolicitationLine key={one.id} one={one} more={handedInWords(one.handedIn)} />
              ))}
            </View>
          )
        }
      </QueryView>
    </Page>
  )
}

const handedInWords = (articles: number) =>
  articles > 0 ? `您单位已交 ${articles} 篇` : '您单位还没有交，想写就写'

function SolicitationLine({ one, more }: { one: SolicitationCard; more: string }) {
  return (
    <Card label={one.theme} onPress={() => go('solicitation', { solicitationId: one.id })}>
      <Text className={prose.name}>{one.theme}</Text>
      <View className={prose.tags}>
        <Tag
          label={solicitationStatusLabels[one.status]}
          tone={one.status === 'open' ? 'brand' : 'warm'}
        />
        <Text className={prose.line}>{`${one.dueOn.replaceAll('-', '.')} 截止`}</Text>
      </View>
      <Text className={prose.soft}>{more}</Text>
    </Card>
  )
}
