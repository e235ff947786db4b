import { useQuery } from '@tanstack/react-query'
import { Text } from '@tarojs/components'
import { api } from '@client/api/api'
import { PickerField } from '@client/components/picker-field'
import prose from '@client/design/prose.module.scss'
import type { CommitteeId } from '@shared/committee/committee.model'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import type { SolicitationId } from '@shared/submission/article.model'
import type { ArticleDetail } from '@shared/submission/review.model'
import type { SolicitationCard } from '@shared/submission/solicitation.model'

/** What this unit is asked for now, and the one chosen, which may be over by now. */
export function useSolicitations(
  unitId: CommitteeId,
  chosenId: SolicitationId | null,
  article: ArticleDetail | null,
): { open: SolicitationCard[]; chosen: SolicitationCard | null } {
  const query = useQuery(api.submission.solicitation.listOpen.queryOptions({ input: {} }))
  const open = (query.data ?? []).filter((one) => one.units.some((unit) => unit.id === unitId))
  const before = article?.solicitation ?? null
  const over = before?.id === chosenId ? before : null
  return { open, chosen: open.find((one) => one.id === chosenId) ?? over }
}

const NONE = 'none'

type Props = {
  open: readonly SolicitationCard[]
  chosen: SolicitationCard | null
  /** It was handed in for this one, and that stays. */
  settled: boolean
  onChange: (id: SolicitationId | null) => void
}

/** Asked only while there is something to choose; what nobody asked for is as welcome. */
export function SolicitationChoice({ open, chosen, settled, onChange }: Props) {
  if (settled) {
    return chosen && <Text className={prose.soft}>征稿：{chosen.theme}（交稿时已定下）</Text>
  }
  const choices = chosen && !open.includes(chosen) ? [chosen, ...open] : open
  if (choices.length === 0) return null
  const today = localDateOf(new Date())
  return (
    <PickerField<SolicitationId | typeof NONE>
      label='征稿'
      hint={chosen ? askedInWords(chosen, today) : undefined}
      choices={[
        { value: NONE, label: '不参加征稿' },
        ...choices.map(({ id, theme }) => ({ value: id, label: theme })),
      ]}
      value={chosen?.id ?? NONE}
      onChange={(value) => onChange(value === NONE ? null : (value as SolicitationId))}
    />
  )
}

const askedInWords = ({ dueOn, mostWords }: SolicitationCard, today: string) =>
  `${dayInWords(dueOn, today)}截止${mostWords === null ? '' : `，最多 ${mostWords} 字`}`
