import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tarojs/taro'
import { api, client } from '@client/api/api'
import { goBack } from '@client/boot/go-back'
import { useRouteId } from '@client/boot/use-route-id'
import { FormFoot } from '@client/components/form-foot'
import { NumberField } from '@client/components/number-field'
import { Page } from '@client/components/page'
import { DateField } from '@client/components/picker-field'
import { QueryView } from '@client/components/query-view'
import { TextField } from '@client/components/text-field'
import { useDraftForm } from '@client/forms/use-draft-form'
import { localDateOf } from '@shared/kernel/local-date'
import {
  MeetingForm,
  type MentorshipDetail,
  type MentorshipId,
} from '@shared/sponsorship/mentorship.model'
import { termsInWords } from '@shared/sponsorship/mentorship.wording'

/** One meeting: the day, how many, one sentence; or a wrong line put right. */
export default function MeetingPage() {
  const mentorshipId = useRouteId<MentorshipId>('mentorshipId')
  const query = useQuery(api.sponsorship.mentorship.get.queryOptions({ input: { mentorshipId } }))
  if (query.data) return <Sheet detail={query.data} />
  return (
    <Page title='记一次'>
      <QueryView query={query}>{() => null}</QueryView>
    </Page>
  )
}

function Sheet({ detail }: { detail: MentorshipDetail }) {
  const { mentorshipId, terms, startsOn, notes } = detail
  const replaces = Number(useRouter().params.replaces ?? '') || null
  const wrong = notes.find((one) => one.meetingId === replaces)
  const today = localDateOf(new Date())
  const form = useDraftForm({
    name: `sponsorship.meeting.${mentorshipId}.${replaces ?? 'new'}`,
    schema: MeetingForm,
    initial: wrong
      ? { happenedOn: wrong.happenedOn, people: wrong.people, text: wrong.text }
      : { happenedOn: today, people: terms.people, text: '' },
    send: (meeting, requestId) =>
      client.sponsorship.mentorship.record({ requestId, mentorshipId, meeting, replaces }),
    onDone: goBack,
  })
  const { field } = form
  return (
    <Page
      title={replaces ? '更正' : '记一次'}
      note={`${detail.place}，${termsInWords(terms)}`}
      action={<FormFoot label={replaces ? '用这一条更正' : '记上'} {...form.foot} />}
    >
      <DateField label='哪一天？' start={startsOn} end={today} {...field('happenedOn')} />
      <NumberField
        label={terms.kind === 'farming' ? '去了几户？' : '来了几人？'}
        {...field('people')}
      />
      <TextField
        label='做了什么？'
        hint={terms.kind === 'farming' ? '一句话就好' : '一句话就好，不写孩子的姓名'}
        lines={3}
        maxLength={200}
        {...field('text')}
      />
    </Page>
  )
}
