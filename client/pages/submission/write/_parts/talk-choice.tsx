import { useQuery } from '@tanstack/react-query'
import { api } from '@client/api/api'
import { PickerField } from '@client/components/picker-field'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { Manuscript } from '@shared/submission/article.model'

type Props = { unitId: CommitteeId; onChoose: (part: Pick<Manuscript, 'title' | 'body'>) => void }

/** After a talk date, place and people are there already; asked while nothing is written yet. */
export function TalkChoice({ unitId, onChoose }: Props) {
  const query = useQuery(api.submission.article.listTalks.queryOptions({ input: {} }))
  const talks = (query.data ?? []).filter((talk) => talk.unitId === unitId)
  if (talks.length === 0) return null
  return (
    <PickerField
      label='写哪场讲座'
      hint='选一场，日期、地点、人就填好了；写别的事不用选'
      placeholder='可以不选'
      choices={talks.map(({ bookingId, heldOn, title }) => ({
        value: bookingId,
        label: `${heldOn.slice(5).replace('-', '.')} ${title}`,
      }))}
      value={null}
      onChange={(chosen) => {
        const talk = talks.find(({ bookingId }) => bookingId === chosen)
        if (talk) onChoose({ title: talk.title, body: `${talk.opening}\n` })
      }}
    />
  )
}
