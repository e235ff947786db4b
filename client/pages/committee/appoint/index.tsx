import * as z from 'zod'
import { client } from '@client/api/api'
import { goBack } from '@client/boot/go-back'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { FormFoot } from '@client/components/form-foot'
import { Page } from '@client/components/page'
import { DateField, PickerField } from '@client/components/picker-field'
import { TextField } from '@client/components/text-field'
import { useDraftForm } from '@client/forms/use-draft-form'
import { Post } from '@shared/committee/appointment.model'
import { AHEAD_DAYS, LEADERSHIP_KEEPERS } from '@shared/committee/appointment.rules'
import { postLabels } from '@shared/committee/appointment.wording'
import type { CommitteeId } from '@shared/committee/committee.model'
import { addDays, LocalDate, localDateOf } from '@shared/kernel/local-date'
import { optionalLine, personName } from '@shared/kernel/text'
import { useUnitId } from '../my-unit'

const Sheet = z.strictObject({
  post: z.enum(Post.options, '请选择职务'),
  personName: personName('姓名'),
  manner: z.enum(['resident', 'concurrent', 'neither'], '请选择方式'),
  formerPost: optionalLine('原任职务', { max: 40 }),
  documentNo: optionalLine('任职文号', { max: 40 }),
  startedOn: LocalDate,
})
type Sheet = z.infer<typeof Sheet>
type SheetDraft = Record<keyof Sheet, string>

const posts = Post.options.map((value) => ({ value, label: postLabels[value] }))
const manners: { value: Sheet['manner']; label: string; note: string }[] = [
  { value: 'resident', label: '驻会', note: '在关工委上班，算进配备人数' },
  { value: 'concurrent', label: '兼任', note: '还有别的领导职务' },
  { value: 'neither', label: '都不是', note: '不驻会，也不兼别的职务' },
]

/** Enter an appointment as the party committee's document says it. */
export default function AppointPage() {
  const committeeId = useUnitId(LEADERSHIP_KEEPERS)
  return committeeId ? <Appoint committeeId={committeeId} /> : <Page title='登记任职' />
}

function Appoint({ committeeId }: { committeeId: CommitteeId }) {
  const today = localDateOf(new Date())
  const form = useDraftForm({
    name: `committee.appoint.${committeeId}`,
    schema: Sheet as unknown as z.ZodType<Sheet, SheetDraft>,
    initial: {
      post: '',
      personName: '',
      manner: '',
      formerPost: '',
      documentNo: '',
      startedOn: today,
    },
    send: ({ manner, ...term }, requestId) =>
      client.committee.leadership.appoint({
        ...term,
        committeeId,
        requestId,
        resident: manner === 'resident',
        concurrent: manner === 'concurrent',
      }),
    onDone: goBack,
  })
  const { field } = form
  const post = field('post')
  const manner = field('manner')
  return (
    <Page
      title='登记任职'
      note='照党委（党组）的任职文件填写'
      action={<FormFoot label='登记任职' {...form.foot} />}
    >
      <PickerField
        label='职务'
        choices={posts}
        value={post.value as Post}
        onChange={post.onChange}
        {...(post.error ? { error: post.error } : {})}
      />
      <TextField label='姓名' maxLength={20} {...field('personName')} />
      <ChoiceTiles
        label='方式'
        columns={1}
        choices={manners}
        value={manner.value as Sheet['manner']}
        onChange={manner.onChange}
        {...(manner.error ? { error: manner.error } : {})}
      />
      <TextField label='原任职务' hint='可以不填' maxLength={40} {...field('formerPost')} />
      <TextField label='任职文号' hint='可以不填' maxLength={40} {...field('documentNo')} />
      <DateField label='任职日期' end={addDays(today, AHEAD_DAYS)} {...field('startedOn')} />
    </Page>
  )
}
