import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from '@client/api/api'
import { DataTable } from '@client/components/data-table'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { allItems, PagedList, turning } from '@client/components/paged-list'
import { go } from '@client/session/go'
import { momentInWords } from '@shared/kernel/local-date'
import type { Ceremony } from '@shared/volunteer/ceremony.model'
import { ceremonyStatusLabels } from '@shared/volunteer/ceremony.wording'

/** The office's ceremonies, the latest first. */
export default function CeremoniesPage() {
  const query = useInfiniteQuery(
    api.volunteer.ceremony.list.infiniteOptions({
      ...turning,
      input: (after) => ({ after }),
      select: allItems,
    }),
  )
  return (
    <Page
      title='宣誓仪式'
      wide
      action={<MainAction label='安排仪式' onPress={() => go('volunteer/ceremony-plan')} />}
    >
      <PagedList
        query={query}
        more='再看以前的'
        empty={{ why: '还没有安排过仪式', what: '有人通过审定后就可以安排' }}
      >
        {(ceremonies) => <Rows ceremonies={ceremonies} />}
      </PagedList>
    </Page>
  )
}

function Rows({ ceremonies }: { ceremonies: Ceremony[] }) {
  const now = new Date()
  return (
    <DataTable
      label='宣誓仪式'
      rows={ceremonies}
      keyOf={(one) => one.id}
      onOpen={(one) => go('volunteer/ceremony', { ceremonyId: one.id })}
      columns={[
        { label: '时间', cell: (one) => momentInWords(one.startsAt, now) },
        { label: '地点', cell: (one) => one.place },
        { label: '领誓人', cell: (one) => one.leaderName },
        { label: '到场', cell: (one) => `${one.present} / ${one.people} 人`, numeric: true },
        { label: '情况', cell: (one) => ceremonyStatusLabels[one.status] },
      ]}
    />
  )
}
