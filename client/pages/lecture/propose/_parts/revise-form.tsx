import { useQuery } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import * as z from 'zod'
import { api, client } from '@client/api/api'
import { FormFoot } from '@client/components/form-foot'
import { Notice } from '@client/components/notice'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { TextField } from '@client/components/text-field'
import { useDraftForm } from '@client/forms/use-draft-form'
import {
  type LectureDetail,
  LectureForm,
  type LectureId,
  OutlineBody,
} from '@shared/lecture/lecture.model'
import { refusalToRevise } from '@shared/lecture/lecture.rules'
import { reviseRefusalMessages } from '@shared/lecture/lecture.wording'
import { DocumentField } from '../../document-field'

export function ReviseForm({ lectureId }: { lectureId: LectureId }) {
  const query = useQuery(api.lecture.lecture.get.queryOptions({ input: { lectureId } }))
  if (query.data) return <Revision lecture={query.data} />
  return (
    <Page title='修改提纲'>
      <QueryView query={query}>{() => null}</QueryView>
    </Page>
  )
}

const schema = z.object({ body: OutlineBody, fileId: LectureForm.fileId })

/** Another version; the approved one stays in force until this one is. */
function Revision({ lecture }: { lecture: LectureDetail }) {
  const { id: lectureId, waiting, approved } = lecture
  const form = useDraftForm({
    name: `lecture.revise.${lectureId}`,
    schema,
    initial: { body: waiting?.body ?? approved?.body ?? '', fileId: null },
    send: (values, requestId) => client.lecture.outline.revise({ lectureId, ...values, requestId }),
    onDone: () => Taro.redirectTo({ url: `/pages/lecture/talk/index?lectureId=${lectureId}` }),
  })
  const refusal = refusalToRevise(waiting)
  return (
    <Page
      title='修改提纲'
      note={`《${lecture.title}》`}
      action={
        <FormFoot
          label='报关工办审定'
          {...form.foot}
          refusal={refusal && reviseRefusalMessages[refusal]}
        />
      }
    >
      {waiting?.returnReason && <Notice title='要修改的地方'>{waiting.returnReason}</Notice>}
      <TextField label='提纲' lines={12} maxLength={5000} {...form.field('body')} />
      <DocumentField label='提纲文件（可以不传）' purpose='outline' {...form.field('fileId')} />
    </Page>
  )
}
