import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tarojs/taro'
import * as z from 'zod'
import { api, client } from '@client/api/api'
import { goBack } from '@client/boot/go-back'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { FormFoot } from '@client/components/form-foot'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { TextField } from '@client/components/text-field'
import { useDraftForm } from '@client/forms/use-draft-form'
import { goOn } from '@client/session/go'
import type { CommitteeId } from '@shared/committee/committee.model'
import { localDateOf } from '@shared/kernel/calendar'
import { type Team, TeamCharter, type TeamId, TeamKind } from '@shared/volunteer/team.model'
import { teamKindLabels } from '@shared/volunteer/team.wording'

const Charter = z.strictObject(TeamCharter)
type Charter = z.infer<typeof Charter>
type CharterDraft = Record<keyof Charter, string>

/** Found a team, or change what it is called and what it is for. */
export default function TeamEditPage() {
  const { teamId, committeeId } = useRouter().params
  if (!teamId) return <Sheet team={null} committeeId={committeeId as CommitteeId} />
  return <Existing teamId={teamId as TeamId} />
}

function Existing({ teamId }: { teamId: TeamId }) {
  const year = Number(localDateOf(new Date()).slice(0, 4))
  const query = useQuery(api.volunteer.team.get.queryOptions({ input: { teamId, year } }))
  if (query.data) return <Sheet team={query.data} committeeId={query.data.committeeId} />
  return (
    <Page title='改队伍'>
      <QueryView query={query}>{() => null}</QueryView>
    </Page>
  )
}

function Sheet({ team, committeeId }: { team: Team | null; committeeId: CommitteeId }) {
  const form = useDraftForm({
    name: `volunteer.team.${team?.id ?? committeeId}`,
    schema: Charter as unknown as z.ZodType<Charter, CharterDraft>,
    initial: team
      ? { name: team.name, kind: team.kind, captainPost: team.captainPost, goals: team.goals }
      : { name: '', kind: 'professional', captainPost: '', goals: '' },
    send: (charter, requestId) =>
      team
        ? client.volunteer.team.revise({ requestId, teamId: team.id, charter })
        : client.volunteer.team.found({ requestId, committeeId, charter }),
    onDone: ({ teamId }) => (team ? goBack() : goOn('register/team', { teamId })),
  })
  const { field } = form
  const kind = field('kind')
  return (
    <Page
      title={team ? '改队伍' : '新建一支队伍'}
      action={<FormFoot label={team ? '改好了，保存' : '建队'} {...form.foot} />}
    >
      <TextField label='队名' maxLength={30} {...field('name')} />
      <ChoiceTiles
        label='哪一类'
        choices={TeamKind.options.map((value) => ({ value, label: teamKindLabels[value] }))}
        value={kind.value as TeamKind}
        onChange={kind.onChange}
        {...(kind.error ? { error: kind.error } : {})}
      />
      <TextField
        label='队长职务'
        hint='一般由对口科室负责人兼任，比如：司法所所长'
        maxLength={30}
        {...field('captainPost')}
      />
      <TextField label='工作目标' lines={3} maxLength={300} {...field('goals')} />
    </Page>
  )
}
