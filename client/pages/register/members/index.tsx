import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { api } from '@client/api/api'
import { DataTable } from '@client/components/data-table'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { allItems, PagedList, turning } from '@client/components/paged-list'
import { Tag } from '@client/components/tag'
import { TextField } from '@client/components/text-field'
import { go } from '@client/session/go'
import { useMyOffice } from '@client/session/my-office'
import type { Grant } from '@shared/account/account.model'
import { elderKindLabels, joinsAsLabels } from '@shared/volunteer/application.wording'
import type { RegisterLine } from '@shared/volunteer/register.model'
import type { VolunteerStatus } from '@shared/volunteer/volunteer.model'
import { REGISTER_READERS } from '@shared/volunteer/volunteer.rules'
import { memberNumberInWords, volunteerStatusLabels } from '@shared/volunteer/volunteer.wording'
import { type Choice, Filters } from './_parts/filters'
import { States } from './_parts/states'

/** O-05: everyone of the area by name, masked; the numbers above say how they come about. */
export default function RegisterPage() {
  const office = useMyOffice(REGISTER_READERS)
  return office ? <Register office={office} /> : <Page title='五老名册' />
}

function Register({ office }: { office: Grant }) {
  const { status, enrolledIn } = useRouter().params
  const [choice, setChoice] = useState<Choice>({
    status: status as VolunteerStatus | undefined,
    enrolledIn: enrolledIn ? Number(enrolledIn) : undefined,
  })
  const [typed, setTyped] = useState('')
  const [filters, setFilters] = useState(false)
  const { committeeId = office.committeeId, ...rest } = choice
  const name = typed.trim()
  const counts = useQuery(
    api.volunteer.register.countStates.queryOptions({ input: { committeeId } }),
  )
  const query = useInfiniteQuery(
    api.volunteer.register.list.infiniteOptions({
      ...turning,
      input: (after) => ({ committeeId, ...rest, ...(name && { name }), after }),
      select: allItems,
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <Page title='五老名册' note={`${counts.data?.officeName ?? office.committeeName}及以下`} wide>
      {counts.data && (
        <States
          counts={counts.data}
          status={choice.status}
          onChoose={(chosen) => setChoice({ ...choice, status: chosen })}
        />
      )}
      <TextField
        label='按姓名找'
        hint='写姓或姓名开头'
        maxLength={20}
        value={typed}
        onChange={setTyped}
      />
      {filters ? (
        <Filters office={office} choice={choice} onChange={setChoice} />
      ) : (
        <MainAction label='按村、服务队、类别筛选' kind='second' onPress={() => setFilters(true)} />
      )}
      <View>
        <PagedList query={query} empty={{ why: '没有这样的队员', what: '换个姓或换个条件再找' }}>
          {(lines) => <Lines lines={lines} />}
        </PagedList>
        <MainAction
          label='导出这张名单'
          kind='second'
          onPress={() => go('register/export-ask', wordsOf({ committeeId, ...rest, name }))}
        />
        <MainAction label='从 Excel 导入' kind='second' onPress={() => go('register/import')} />
      </View>
    </Page>
  )
}

/** What was chosen, without what was left open. */
const wordsOf = (chosen: Record<string, string | number | undefined>) =>
  Object.fromEntries(
    Object.entries(chosen).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  )

const kindOf = (line: RegisterLine) =>
  line.mainElderKind ? elderKindLabels[line.mainElderKind] : joinsAsLabels[line.joinsAs]

function Lines({ lines }: { lines: RegisterLine[] }) {
  return (
    <DataTable
      label='名册'
      rows={lines}
      keyOf={(line) => line.id}
      onOpen={(line) => go('register/file', { volunteerId: line.id })}
      columns={[
        {
          label: '姓名',
          cell: (line) => (
            <View>
              <Text>{line.maskedName}</Text>
              {line.status !== 'enrolled' && (
                <Tag label={volunteerStatusLabels[line.status]} tone='warm' />
              )}
            </View>
          ),
        },
        {
          label: '编号',
          cell: (line) => (line.memberNumber ? memberNumberInWords(line.memberNumber) : '还没有'),
        },
        { label: '类别', cell: kindOf },
        { label: '村（社区）', cell: (line) => line.villageName },
        { label: '服务队', cell: (line) => line.teams.join('、') || '没有编队' },
      ]}
    />
  )
}
