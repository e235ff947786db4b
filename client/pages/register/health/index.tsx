import { useQuery } from '@tanstack/react-query'
import { api } from '@client/api/api'
import { goBack } from '@client/boot/go-back'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { EmptyState } from '@client/components/empty-state'
import { FormFoot } from '@client/components/form-foot'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { ReadAloud } from '@client/components/read-aloud'
import { StatusSentence } from '@client/components/status-sentence'
import { TextField } from '@client/components/text-field'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import { healthLabels } from '@shared/volunteer/application.wording'
import type { Fitness } from '@shared/volunteer/fitness.model'
import type { EmergencyContact } from '@shared/volunteer/register.model'
import { useHealthForm } from './_parts/health-form'

/** O-15: three questions a year, and whom to call; the office sees what fits, not the answers. */
export default function HealthPage() {
  const query = useQuery(api.volunteer.fitness.mine.queryOptions({ input: {} }))
  const mine = query.data
  if (mine) return <Check fitness={mine.fitness} emergency={mine.emergency} />
  return (
    <Page title='健康自查'>
      <QueryView query={query}>{() => <EmptyState why='在册的队员才用做健康自查' />}</QueryView>
    </Page>
  )
}

const health = Object.entries(healthLabels).map(([value, label]) => ({ value, label }))
const walks = [
  { value: 'yes', label: '能走远路' },
  { value: 'no', label: '走不了远路' },
]
const stands = [
  { value: 'yes', label: '能站久' },
  { value: 'no', label: '站不久' },
]

const EXPLAINED =
  '三个问题，选最像您现在的。您的回答只有您自己看得到，办公室只看到适合哪些活动。有什么不舒服，选“不宜劳累”就行。'

type Props = { fitness: Fitness; emergency: EmergencyContact | null }

function Check({ fitness, emergency }: Props) {
  const form = useHealthForm({ fitness, emergency }, goBack)
  const { field } = form
  const today = localDateOf(new Date())
  return (
    <Page
      title='健康自查'
      note='每年一次，方便给您安排合适的活动'
      action={<FormFoot label='做完了，交给办公室' {...form.foot} />}
    >
      <StatusSentence
        tag={fitness.isDue ? '该做了' : '已做'}
        tone={fitness.isDue ? 'warm' : 'good'}
        sentence={
          fitness.checkedOn
            ? `上次是${dayInWords(fitness.checkedOn, today)}做的，身体有变化随时可以再做`
            : '您还没有做过，一分钟就好'
        }
      />
      <ReadAloud text={EXPLAINED} />
      <ChoiceTiles label='身体怎么样？' columns={1} choices={health} {...field('health')} />
      <ChoiceTiles label='能走远路吗？' choices={walks} {...field('walksFar')} />
      <ChoiceTiles label='能站久吗？' choices={stands} {...field('standsLong')} />
      <TextField
        label='有急事找谁？'
        hint='家里人的姓名'
        maxLength={20}
        {...field('emergency.name')}
      />
      <TextField
        label='他是您的什么人？'
        hint='例如：儿子、老伴'
        maxLength={10}
        {...field('emergency.relation')}
      />
      <TextField label='他的手机号' kind='number' maxLength={20} {...field('emergency.phone')} />
    </Page>
  )
}
