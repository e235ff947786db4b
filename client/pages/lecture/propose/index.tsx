import { useQuery } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import * as z from 'zod'
import { api, client } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { ManyChoiceTiles } from '@client/components/choice-tiles'
import { FormFoot } from '@client/components/form-foot'
import { NumberField } from '@client/components/number-field'
import { Page } from '@client/components/page'
import { PickerField } from '@client/components/picker-field'
import { QueryView } from '@client/components/query-view'
import { TextField } from '@client/components/text-field'
import { useDraftForm } from '@client/forms/use-draft-form'
import type { Actor } from '@shared/account/account.model'
import { CommitteeId } from '@shared/committee/committee.model'
import { Audience, LectureForm, type LectureId, type Section } from '@shared/lecture/lecture.model'
import { audienceLabels } from '@shared/lecture/lecture.wording'
import { DocumentField } from '../document-field'
import { useMe } from '../use-me'
import { ReviseForm } from './_parts/revise-form'

/** 制单 (domain L-02): a new talk with its outline, or another version of one. */
export default function ProposePage() {
  const lectureId = useRouteId<LectureId>('lectureId')
  const sections = useQuery(api.lecture.section.list.queryOptions({ input: {} }))
  const { me } = useMe()
  if (lectureId) return <ReviseForm lectureId={lectureId} />
  if (sections.data && me) return <ProposeForm sections={sections.data} me={me} />
  return (
    <Page title='报一场新讲座'>
      <QueryView query={sections}>{() => null}</QueryView>
    </Page>
  )
}

const schema = z.object({ committeeId: CommitteeId, ...LectureForm })

function ProposeForm({ sections, me }: { sections: Section[]; me: Actor }) {
  const places = me.grants
    .filter(({ role }) => role === 'lecturer' || role === 'countyOffice')
    .map((grant) => ({ value: grant.committeeId as string, label: grant.committeeName }))
  const form = useDraftForm({
    name: 'lecture.propose',
    schema,
    initial: {
      committeeId: places[0]?.value,
      title: '',
      audiences: [],
      equipment: '',
      body: '',
      fileId: null,
    },
    send: (values, requestId) => client.lecture.lecture.propose({ ...values, requestId }),
    onDone: ({ lectureId }) =>
      Taro.redirectTo({ url: `/pages/lecture/talk/index?lectureId=${lectureId}` }),
  })
  return (
    <Page
      title='报一场新讲座'
      note='提纲由关工办另一位同志审定，审定后上菜单'
      action={<FormFoot label='报关工办审定' {...form.foot} />}
    >
      {places.length > 1 && (
        <PickerField label='哪里的菜单' choices={places} {...form.field('committeeId')} />
      )}
      <TextField label='讲座名称' maxLength={40} {...form.field('title')} />
      <PickerField
        label='板块'
        choices={sections.map((section) => ({ value: section.id as string, label: section.name }))}
        {...form.field('sectionId')}
      />
      <ManyChoiceTiles
        label='讲给谁听'
        choices={Audience.options.map((value) => ({ value, label: audienceLabels[value] }))}
        values={form.field('audiences').value ?? []}
        error={form.field('audiences').error}
        onChange={form.field('audiences').onChange}
      />
      <NumberField label='讲多少分钟' {...form.field('minutes')} />
      <TextField label='所需设备（可不填）' maxLength={100} {...form.field('equipment')} />
      <TextField
        label='提纲'
        hint='分几点，每点讲什么'
        lines={8}
        maxLength={5000}
        {...form.field('body')}
      />
      <DocumentField label='提纲文件（可以不传）' purpose='outline' {...form.field('fileId')} />
    </Page>
  )
}
