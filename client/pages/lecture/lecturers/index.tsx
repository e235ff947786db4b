import { useInfiniteQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '@client/api/api'
import { Page } from '@client/components/page'
import { allItems, PagedList, turning } from '@client/components/paged-list'
import { PickerField } from '@client/components/picker-field'
import prose from '@client/design/prose.module.scss'
import type { Lecturer, LecturerStatus } from '@shared/lecture/lecturer.model'
import { lecturerStatusLabels } from '@shared/lecture/lecturer.wording'
import { LecturerCard } from './_parts/lecturer-card'

const choices: { value: LecturerStatus | 'all'; label: string }[] = [
  { value: 'all', label: '全部' },
  { value: 'submitted', label: lecturerStatusLabels.submitted },
  { value: 'approved', label: lecturerStatusLabels.approved },
  { value: 'returned', label: lecturerStatusLabels.returned },
]

/** 讲师库 and who asks to join it. */
export default function LecturersPage() {
  const [status, setStatus] = useState<LecturerStatus | 'all'>('submitted')
  const query = useInfiniteQuery(
    api.lecture.lecturer.list.infiniteOptions({
      input: (after: string | undefined) => ({
        ...(status === 'all' ? {} : { status }),
        ...(after && { after }),
      }),
      ...turning,
      select: allItems<Lecturer>,
    }),
  )
  return (
    <Page title='讲师库' wide>
      <PickerField label='看哪些' choices={choices} value={status} onChange={setStatus} />
      <PagedList query={query} empty={{ why: '这里现在没有讲师', what: '换一类看看' }}>
        {(lecturers) => (
          <View>
            {lecturers.map((lecturer) => (
              <LecturerCard key={lecturer.personId} lecturer={lecturer} />
            ))}
            <Text className={prose.soft}>{`这里显示 ${lecturers.length} 位`}</Text>
          </View>
        )}
      </PagedList>
    </Page>
  )
}
