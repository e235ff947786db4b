import { useInfiniteQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { api } from '@client/api/api'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { DataTable } from '@client/components/data-table'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { allItems, PagedList, turning } from '@client/components/paged-list'
import { Tag } from '@client/components/tag'
import { go } from '@client/session/go'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import type { ApplicationLine } from '@shared/volunteer/application.model'
import { applicationStatusLabels, joinsAsLabels } from '@shared/volunteer/application.wording'

type Show = 'mine' | 'open' | 'closed'

const shows: { value: Show; label: string }[] = [
  { value: 'mine', label: '等我办的' },
  { value: 'open', label: '正在办的' },
  { value: 'closed', label: '办完的' },
]

/** V-04: what waits for this office, the oldest first, what is late in red and in words. */
export default function ReviewsPage() {
  const { show: asked } = useRouter().params
  const [show, setShow] = useState<Show>((asked as Show | undefined) ?? 'mine')
  const query = useInfiniteQuery(
    api.volunteer.application.list.infiniteOptions({
      ...turning,
      input: (after) => ({ show, after }),
      select: allItems,
    }),
  )

  return (
    <Page title='入队报名' wide>
      <ChoiceTiles label='看哪些' choices={shows} value={show} onChange={setShow} />
      <PagedList
        query={query}
        more='再看后面的'
        empty={{ why: '现在没有要看的报名', what: '有新的会在首页提醒您' }}
      >
        {(lines) => <Lines lines={lines} />}
      </PagedList>
      <MainAction
        label='替老同志代填报名'
        kind='second'
        note='没有手机的，照签过字的纸质登记表填'
        onPress={() => go('volunteer/apply', { for: 'clerk' })}
      />
      <MainAction label='我代填的' kind='second' onPress={() => go('volunteer/entered')} />
      <MainAction label='宣誓仪式' kind='second' onPress={() => go('volunteer/ceremonies')} />
      <MainAction label='队伍' kind='second' onPress={() => go('register/teams')} />
      <MainAction label='誓词' kind='second' onPress={() => go('volunteer/oath-texts')} />
    </Page>
  )
}

function Lines({ lines }: { lines: ApplicationLine[] }) {
  const today = localDateOf(new Date())
  return (
    <DataTable
      label='入队报名'
      rows={lines}
      keyOf={(line) => line.id}
      onOpen={(line) => go('volunteer/review', { applicationId: line.id })}
      columns={[
        { label: '姓名', cell: (line) => `${line.maskedName}${line.age ? ` ${line.age} 岁` : ''}` },
        { label: '村（社区）', cell: (line) => line.villageName },
        { label: '报名', cell: (line) => `${joinsAsLabels[line.joinsAs]} ${line.number}` },
        { label: '到哪一步', cell: (line) => applicationStatusLabels[line.status] },
        { label: '什么时候前办', cell: (line) => <Due line={line} today={today} /> },
      ]}
    />
  )
}

function Due({ line, today }: { line: ApplicationLine; today: string }) {
  if (!line.dueOn) return <Text>—</Text>
  return (
    <View>
      {line.overdue && <Tag label='超时' tone='brand' />}
      <Text>{`${dayInWords(line.dueOn, today)}${line.overdue ? '前就该办，请尽快' : '前'}`}</Text>
    </View>
  )
}
