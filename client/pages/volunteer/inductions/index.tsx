import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '@client/api/api'
import { ChoiceTiles, ManyChoiceTiles } from '@client/components/choice-tiles'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { allItems, PagedList, turning } from '@client/components/paged-list'
import { TextField } from '@client/components/text-field'
import { useMyOffice } from '@client/session/my-office'
import type { Grant } from '@shared/account/account.model'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import type { InductionLine } from '@shared/volunteer/induction.model'
import { INDUCTION_OFFICES, inductionGap } from '@shared/volunteer/induction.rules'
import { inductionGapLabels } from '@shared/volunteer/induction.wording'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'
import { RecordInduction } from './_parts/record'

const PAGE = 50

type Show = 'missing' | 'ready'

const shows: { value: Show; label: string }[] = [
  { value: 'missing', label: '还不能派的' },
  { value: 'ready', label: '可以派的' },
]

/** V-12: who may serve minors, who may not yet; a training or a check is written down for many at once. */
export default function InductionsPage() {
  const office = useMyOffice(INDUCTION_OFFICES)
  return office ? <Inductions office={office} /> : <Page title='岗前培训' />
}

function Inductions({ office }: { office: Grant }) {
  const { committeeId, committeeName } = office
  const [show, setShow] = useState<Show>('missing')
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<VolunteerId[]>([])
  const [recording, setRecording] = useState(false)
  const query = useInfiniteQuery(
    api.volunteer.induction.list.infiniteOptions({
      ...turning,
      input: (after) => ({ committeeId, show, name: name.trim(), after, limit: PAGE }),
      select: allItems<InductionLine>,
      placeholderData: keepPreviousData,
    }),
  )
  const today = localDateOf(new Date())
  const listed = query.data?.map(({ volunteerId }) => volunteerId) ?? []

  return (
    <Page
      title='岗前培训'
      note={`${committeeName}：培训过未成年人保护、一年内做过准入查询的，才派去服务孩子`}
      action={
        <MainAction
          label={chosen.length > 0 ? `给 ${chosen.length} 人登记` : '登记培训或查询'}
          refusal={chosen.length > 0 ? null : '请先选是哪几位'}
          onPress={() => setRecording(true)}
        />
      }
    >
      <ChoiceTiles
        label='看哪些人'
        choices={shows}
        value={show}
        onChange={(next) => {
          setShow(next)
          setChosen([])
        }}
      />
      <TextField label='找名字' hint='写开头的字' maxLength={20} value={name} onChange={setName} />
      <PagedList query={query} empty={{ why: '没有这样的队员' }}>
        {(lines) => (
          <View>
            <ManyChoiceTiles
              label={chosen.length > 0 ? `已选 ${chosen.length} 人` : '点一下选人'}
              columns={1}
              choices={lines.map((line) => ({
                value: line.volunteerId,
                label: line.name,
                note: inWords(line, today),
              }))}
              values={chosen}
              onChange={setChosen}
            />
            <MainAction
              label={`选上面这 ${listed.length} 位`}
              kind='second'
              onPress={() => setChosen(listed)}
            />
          </View>
        )}
      </PagedList>
      {recording && (
        <RecordInduction
          committeeId={committeeId}
          volunteerIds={chosen}
          onClose={() => setRecording(false)}
          onDone={() => {
            setRecording(false)
            setChosen([])
          }}
        />
      )}
    </Page>
  )
}

function inWords(line: InductionLine, today: string): string {
  const gap = inductionGap(line, today)
  return [
    line.villageName,
    line.trainedOn && `${dayInWords(line.trainedOn, today)}培训`,
    line.waiverReason && `免训：${line.waiverReason}`,
    line.checkedOn && `${dayInWords(line.checkedOn, today)}查询`,
    gap && inductionGapLabels[gap],
  ]
    .filter(Boolean)
    .join(' · ')
}
