import { useInfiniteQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { DataTable } from '@client/components/data-table'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { allItems, PagedList, turning } from '@client/components/paged-list'
import { StatusSentence } from '@client/components/status-sentence'
import prose from '@client/design/prose.module.scss'
import { momentInWords } from '@shared/kernel/local-date'
import { ratioInWords } from '@shared/kernel/ratio.rules'
import type { Proposal, ProposalId } from '@shared/sponsorship/matching.model'
import {
  priorityClassLabels,
  priorityClassRules,
  proposalStatusLabels,
  suggestionStatusLabels,
  unservedReasonLabels,
} from '@shared/sponsorship/matching.wording'
import { needInWords, stageLabels } from '@shared/sponsorship/student.wording'

/** What the run served, class by class with both numbers, and whom it could not and why. */
export function Outcome({ proposal }: { proposal: Proposal }) {
  const { standing, blockingPairs, relatedPairs } = proposal
  const now = new Date()
  const stands = Object.entries(standing).map(
    ([status, pairs]) => `${suggestionStatusLabels[status as keyof typeof standing]} ${pairs} 对`,
  )
  return (
    <View>
      <Card title={`${proposal.county} ${momentInWords(proposal.madeAt, now)}`}>
        <StatusSentence
          tone={proposal.status === 'open' ? 'warm' : 'plain'}
          tag={proposalStatusLabels[proposal.status]}
          sentence={stands.join('，')}
        />
        {proposal.closeReason && (
          <Text className={prose.line}>{`作废原因：${proposal.closeReason}`}</Text>
        )}
        <Text className={prose.line}>
          {`${proposal.students} 个孩子在等，${proposal.sponsors} 位资助人有 ${proposal.places} 个名额`}
        </Text>
      </Card>
      <DataTable
        label='各级别排上多少'
        columns={[
          { label: '级别', cell: (row) => priorityClassLabels[row.priorityClass] },
          { label: '怎么算', cell: (row) => priorityClassRules[row.priorityClass] },
          { label: '排上', numeric: true, cell: (row) => ratioInWords(row.served, row.waiting) },
        ]}
        rows={proposal.classes}
        keyOf={(row) => row.priorityClass}
      />
      <Notice title='这份建议怎么来的'>
        <View>
          <Text className={prose.line}>
            先让级别高的尽量多排上，再排下一级，最后看意愿相符和等待时间。系统已证明没有更好的排法。
          </Text>
          {relatedPairs > 0 && (
            <Text className={prose.line}>
              {`有 ${relatedPairs} 对因为利害关系没有核实清楚，没有排。`}
            </Text>
          )}
          {blockingPairs > 0 && (
            <Text className={prose.line}>
              {`有 ${blockingPairs} 对单独看更合适，为了多帮孩子、总体更相符，没有这样排。`}
            </Text>
          )}
        </View>
      </Notice>
      {proposal.unserved.length > 0 && <Unserved proposal={proposal} />}
    </View>
  )
}

function Unserved({ proposal }: { proposal: Proposal }) {
  const [open, setOpen] = useState(false)
  const words = proposal.unserved.map(
    ({ reason, students }) => `${unservedReasonLabels[reason]} ${students} 人`,
  )
  return (
    <Card title='没有排上的'>
      <Text className={prose.line}>{words.join('，')}</Text>
      {open ? (
        <UnservedList proposalId={proposal.proposalId} />
      ) : (
        <MainAction kind='second' label='看名单' onPress={() => setOpen(true)} />
      )}
    </Card>
  )
}

function UnservedList({ proposalId }: { proposalId: ProposalId }) {
  const query = useInfiniteQuery({
    ...api.sponsorship.matching.listUnserved.infiniteOptions({
      input: (after: string | undefined) => ({ proposalId, after }),
      ...turning,
    }),
    select: allItems,
  })
  return (
    <PagedList query={query} empty={{ why: '都排上了' }}>
      {(items) => (
        <DataTable
          label='没有排上的学生'
          columns={[
            { label: '编号', cell: (row) => row.code },
            {
              label: '需要',
              cell: (row) => `${stageLabels[row.stage]}，${needInWords(row.need, row.stage)}`,
            },
            { label: '级别', cell: (row) => priorityClassLabels[row.priorityClass] },
            { label: '原因', cell: (row) => unservedReasonLabels[row.reason] },
          ]}
          rows={items}
          keyOf={(row) => row.studentId}
        />
      )}
    </PagedList>
  )
}
