import { useInfiniteQuery } from '@tanstack/react-query'
import { api, client } from '@client/api/api'
import { DataTable } from '@client/components/data-table'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { allItems, PagedList, turning } from '@client/components/paged-list'
import { useCommand } from '@client/forms/use-command'
import { go } from '@client/session/go'
import { useMyOffice } from '@client/session/my-office'
import type { Grant } from '@shared/account/account.model'
import { localDateOf } from '@shared/kernel/local-date'
import type { Campaign } from '@shared/volunteer/campaign.model'
import { CAMPAIGN_KEEPERS, SETTLED } from '@shared/volunteer/campaign.rules'

/** O-06: one going-through of the register each year; this year's is opened here. */
export default function CampaignsPage() {
  const office = useMyOffice(CAMPAIGN_KEEPERS)
  const query = useInfiniteQuery(
    api.volunteer.campaign.list.infiniteOptions({
      ...turning,
      input: (after) => ({ after }),
      select: allItems,
    }),
  )
  const year = Number(localDateOf(new Date()).slice(0, 4))
  const isOpened = query.data?.some(
    (one) => one.year === year && one.committeeId === office?.committeeId,
  )
  return (
    <Page
      title='审核重登'
      note='每年把名册上的同志一位一位看一遍'
      wide
      action={office && query.data && !isOpened && <Open office={office} year={year} />}
    >
      <PagedList
        query={query}
        empty={{ why: '还没有开过审核', what: '开了以后，各村（社区）一位一位审' }}
      >
        {(campaigns) => (
          <DataTable
            label='审核重登'
            rows={campaigns}
            keyOf={(one) => one.id}
            onOpen={(one) => go('register/campaign', { campaignId: one.id })}
            columns={[
              { label: '年份', cell: (one) => `${one.year} 年` },
              { label: '组织', cell: (one) => one.officeName },
              { label: '进度', cell: howFar },
              { label: '状态', cell: (one) => (one.closedOn ? '已结束' : '正在审') },
            ]}
          />
        )}
      </PagedList>
    </Page>
  )
}

function howFar({ results }: Campaign): string {
  const all = results.reduce((sum, { people }) => sum + people, 0)
  const settled = results
    .filter(({ result }) => SETTLED.includes(result))
    .reduce((sum, { people }) => sum + people, 0)
  return `${settled}/${all} 人审完`
}

function Open({ office, year }: { office: Grant; year: number }) {
  const { run, busy } = useCommand(client.volunteer.campaign.open, {
    onDone: ({ campaignId }) => go('register/campaign', { campaignId }),
  })
  return (
    <MainAction
      label={`开始 ${year} 年审核`}
      busy={busy}
      note={`${office.committeeName}及以下，名册上每位同志都审；各村（社区）会收到通知`}
      onPress={() => run({ committeeId: office.committeeId, year })}
    />
  )
}
