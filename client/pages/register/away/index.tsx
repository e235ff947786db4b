import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { api, client } from '@client/api/api'
import { goBack } from '@client/boot/go-back'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { EmptyState } from '@client/components/empty-state'
import { FormFoot } from '@client/components/form-foot'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { DateField } from '@client/components/picker-field'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import { useCommand } from '@client/forms/use-command'
import { addDays, localDateOf } from '@shared/kernel/local-date'
import { AwayReason } from '@shared/volunteer/absence.model'
import { awayReasonLabels } from '@shared/volunteer/absence.wording'
import type { VolunteerFile } from '@shared/volunteer/register.model'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'
import { standingOf } from '../standing'
import { useAwayForm } from './_parts/away-form'

/** O-07: two big buttons: 我要外出 with its days, 我回来了. The village may press them for somebody. */
export default function AwayPage() {
  const volunteerId = useRouter().params.volunteerId as VolunteerId | undefined
  return volunteerId ? <Theirs volunteerId={volunteerId} /> : <Mine />
}

function Mine() {
  const query = useQuery(api.volunteer.register.mine.queryOptions({ input: {} }))
  return <QueryOr query={query} title='外出登记' />
}

function Theirs({ volunteerId }: { volunteerId: VolunteerId }) {
  const query = useQuery(api.volunteer.register.get.queryOptions({ input: { volunteerId } }))
  return <QueryOr query={query} title='替队员登记外出' />
}

type Asked = Parameters<typeof QueryView<VolunteerFile | null>>[0]['query']

function QueryOr({ query, title }: { query: Asked; title: string }) {
  const file = query.data
  if (!file) {
    return (
      <Page title={title}>
        <QueryView query={query}>{() => <EmptyState why='您还不是队员，不用登记外出' />}</QueryView>
      </Page>
    )
  }
  return file.absence || file.status === 'away' ? (
    <Return file={file} title={title} />
  ) : (
    <Going file={file} title={title} />
  )
}

type Props = { file: VolunteerFile; title: string }

function Return({ file, title }: Props) {
  const { run, busy } = useCommand(client.volunteer.member.comeBack)
  const today = localDateOf(new Date())
  const planned = file.status === 'enrolled'
  return (
    <Page
      title={title}
      note={file.isOwn ? undefined : file.name}
      office={file.office}
      action={
        <MainAction
          label={planned ? '不外出了' : file.isOwn ? '我回来了' : '登记回来'}
          busy={busy}
          note='点了以后又可以派活动'
          onPress={() => run({ volunteerId: file.id })}
        />
      }
    >
      <StatusSentence {...standingOf(file, today)} />
      <View>
        <EmptyState
          why={planned ? '还没有出门' : '回来了吗？'}
          what={
            planned
              ? '日子变了，先点下面的“不外出了”，再重新登记'
              : '回来的日子变了，先点下面一下，再重新登记'
          }
        />
      </View>
    </Page>
  )
}

const reasons = AwayReason.options.map((value) => ({ value, label: awayReasonLabels[value] }))

function Going({ file, title }: Props) {
  const form = useAwayForm(file.id, goBack)
  const { field, values } = form
  const today = localDateOf(new Date())
  return (
    <Page
      title={title}
      note={file.isOwn ? '外出这段时间不派活动，回来了说一声就行' : file.name}
      office={file.office}
      action={
        <FormFoot
          label={file.isOwn ? '我要外出' : '登记外出'}
          {...form.foot}
          refusal={file.status === 'enrolled' ? null : '现在不用登记外出'}
        />
      }
    >
      <ChoiceTiles label='到哪里去' choices={reasons} {...field('why')} />
      <DateField label='哪天出门' start={addDays(today, -60)} {...field('startsOn')} />
      <DateField
        label='大约哪天回来'
        hint='说个大概就行，到那天会问您一声'
        start={addDays(values.startsOn, 1)}
        {...field('backOn')}
      />
    </Page>
  )
}
