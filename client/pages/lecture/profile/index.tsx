import { useQuery } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import * as z from 'zod'
import { api, client } from '@client/api/api'
import { ManyChoiceTiles } from '@client/components/choice-tiles'
import { FormFoot } from '@client/components/form-foot'
import { Page } from '@client/components/page'
import { PickerField } from '@client/components/picker-field'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import { TextField } from '@client/components/text-field'
import { useDraftForm } from '@client/forms/use-draft-form'
import type { Actor } from '@shared/account/account.model'
import type { Section } from '@shared/lecture/lecture.model'
import { type Lecturer, LecturerForm } from '@shared/lecture/lecturer.model'
import { lecturerStatusLabels } from '@shared/lecture/lecturer.wording'
import { useMe } from '../use-me'

/** 讲师资料 (domain L-01): what one can speak about and where; the office reviews it. */
export default function ProfilePage() {
  const mine = useQuery(api.lecture.lecturer.get.queryOptions({ input: {} }))
  const sections = useQuery(api.lecture.section.list.queryOptions({ input: {} }))
  const { me } = useMe()
  if (mine.data !== undefined && sections.data && me) {
    return <ProfileForm lecturer={mine.data} sections={sections.data} me={me} />
  }
  return (
    <Page title='讲师资料'>
      <QueryView query={mine}>
        {() => <QueryView query={sections}>{() => null}</QueryView>}
      </QueryView>
    </Page>
  )
}

/** Places are typed in one line, parted by 、 or a comma. */
const schema = z.object({
  ...LecturerForm,
  areas: z
    .string('请填写愿意去的地方')
    .transform((text) => text.split(/[、，,；;\s]+/).filter((area) => area !== ''))
    .pipe(LecturerForm.areas),
})

type Props = { lecturer: Lecturer | null; sections: Section[]; me: Actor }

function ProfileForm({ lecturer, sections, me }: Props) {
  const places = me.grants
    .filter((grant) => grant.role === 'lecturer')
    .map((grant) => ({ value: grant.committeeId as string, label: grant.committeeName }))
  const form = useDraftForm({
    name: 'lecture.profile',
    schema,
    initial: {
      committeeId: lecturer?.committeeId ?? places[0]?.value,
      experience: lecturer?.experience ?? '',
      areas: lecturer?.areas.join('、') ?? '',
      sectionIds: lecturer?.sections.map((section) => section.id as string) ?? [],
    },
    send: (values, requestId) => client.lecture.lecturer.introduce({ ...values, requestId }),
    onDone: () => {
      Taro.showToast({ title: '已报关工办审核', icon: 'none' })
    },
  })
  return (
    <Page
      title='讲师资料'
      note='不显示您的手机号'
      action={<FormFoot label={lecturer ? '修改后再报审核' : '报关工办审核'} {...form.foot} />}
    >
      {lecturer && (
        <StatusSentence
          tone={lecturer.status === 'approved' ? 'good' : 'warm'}
          sentence={`${lecturerStatusLabels[lecturer.status]}${lecturer.returnReason ? `：${lecturer.returnReason}` : ''}`}
        />
      )}
      {places.length > 1 && (
        <PickerField label='哪里的讲师' choices={places} {...form.field('committeeId')} />
      )}
      <TextField
        label='经历'
        hint='做过什么、讲过什么，两三句话'
        lines={4}
        maxLength={300}
        {...form.field('experience')}
      />
      <TextField label='愿意去的地方' hint='如：滨江新区、城区' {...form.field('areas')} />
      <ManyChoiceTiles
        label='能讲的板块'
        choices={sections.map((section) => ({ value: section.id as string, label: section.name }))}
        values={form.field('sectionIds').value ?? []}
        error={form.field('sectionIds').error}
        onChange={form.field('sectionIds').onChange}
      />
    </Page>
  )
}
