import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { ChoiceTiles, ManyChoiceTiles } from '@client/components/choice-tiles'
import { FormFoot } from '@client/components/form-foot'
import { NumberField } from '@client/components/number-field'
import { Page } from '@client/components/page'
import { DateField } from '@client/components/picker-field'
import { QueryView } from '@client/components/query-view'
import { SwitchRow } from '@client/components/switch-row'
import { TextField } from '@client/components/text-field'
import { useDraftForm } from '@client/forms/use-draft-form'
import type { CommitteeId } from '@shared/committee/committee.model'
import { addDays, localDateOf } from '@shared/kernel/local-date'
import { Appeal, type Askable } from '@shared/submission/solicitation.model'
import { refusalToSolicit } from '@shared/submission/solicitation.rules'
import { NO_QUOTA, solicitRefusalMessages } from '@shared/submission/solicitation.wording'
import { goOn } from '../go'

const USUAL_DAYS = 30
const USUAL_WORDS = 3_000
const USUAL_SUGGESTION = 1

/** P-10: an office asks its units for articles. */
export default function SolicitPage() {
  const committeeId = useRouteId<CommitteeId>('committeeId')
  const query = useQuery(
    api.submission.solicitation.prepare.queryOptions({ input: { committeeId } }),
  )
  if (query.data) return <SolicitForm committeeId={committeeId} units={query.data} />
  return (
    <Page title='发起征稿'>
      <QueryView query={query}>{() => null}</QueryView>
    </Page>
  )
}

function SolicitForm({ committeeId, units }: { committeeId: CommitteeId; units: Askable[] }) {
  const today = localDateOf(new Date())
  const form = useDraftForm({
    name: `solicitation.${committeeId}`,
    schema: Appeal,
    initial: {
      committeeId,
      theme: '',
      wanted: '',
      mostWords: USUAL_WORDS,
      suggested: null,
      dueOn: addDays(today, USUAL_DAYS),
      unitIds: [],
    },
    send: (appeal, requestId) =>
      client.submission.solicitation.open({ ...appeal, committeeId, requestId }),
    onDone: ({ solicitationId }) => goOn('solicitation', { solicitationId }),
  })
  const { unitIds = [], mostWords, suggested, dueOn = '' } = form.values
  const [picks, setPicks] = useState(unitIds.length > 0)
  const asked = picks ? unitIds.length : units.length
  const refusal = refusalToSolicit({ dueOn, units: asked }, today)

  return (
    <Page
      title='发起征稿'
      note={NO_QUOTA}
      action={
        <FormFoot
          label={`向 ${asked} 个单位征稿`}
          {...form.foot}
          refusal={refusal && solicitRefusalMessages[refusal]}
        />
      }
    >
      <TextField label='主题' hint='例如 家风故事' maxLength={40} {...form.field('theme')} />
      <TextField
        label='写什么'
        hint='写清想要什么内容、什么体裁，要不要照片'
        lines={5}
        maxLength={1_000}
        {...form.field('wanted')}
      />
      <DateField label='截止日期' start={addDays(today, 1)} {...form.field('dueOn')} />
      <SwitchRow
        label='限字数'
        words='限字数'
        isOn={mostWords !== null}
        onChange={(isOn) => form.set('mostWords', isOn ? USUAL_WORDS : null)}
      />
      {mostWords !== null && (
        <NumberField
          label='最多多少字'
          value={mostWords}
          error={form.field('mostWords').error}
          onChange={(words) => form.set('mostWords', words)}
        />
      )}
      <SwitchRow
        label='写上建议篇数'
        words='写上建议篇数（只是建议，不考核、不排名）'
        isOn={suggested !== null}
        onChange={(isOn) => form.set('suggested', isOn ? USUAL_SUGGESTION : null)}
      />
      {suggested !== null && (
        <NumberField
          label='每个单位几篇左右'
          value={suggested}
          error={form.field('suggested').error}
          onChange={(articles) => form.set('suggested', articles)}
        />
      )}
      <ChoiceTiles
        label='向谁征稿'
        choices={[
          { value: 'all', label: '全县各单位', note: `${units.length} 个` },
          { value: 'some', label: '选几个单位' },
        ]}
        value={picks ? 'some' : 'all'}
        onChange={(choice) => {
          setPicks(choice === 'some')
          form.set('unitIds', [])
        }}
      />
      <View>
        {picks && (
          <ManyChoiceTiles
            label='哪些单位'
            choices={units.map(({ id, name, above, people }) => ({
              value: id,
              label: name,
              note: people > 0 ? above : `${above} · 还没有通讯员，要打电话说一声`,
            }))}
            values={unitIds}
            onChange={(chosen) => form.set('unitIds', chosen)}
          />
        )}
      </View>
    </Page>
  )
}
