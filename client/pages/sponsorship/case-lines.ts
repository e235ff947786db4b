import type { SummaryRow } from '@client/components/summary-list'
import type { CaseSummary } from '@shared/sponsorship/student.model'
import { needInWords, stageLabels } from '@shared/sponsorship/student.wording'

/** What may be said of a case without opening the record. */
export const caseLines = (one: CaseSummary): SummaryRow[] => [
  { label: '编号', value: one.code },
  { label: '学生', value: one.maskedName },
  { label: '学校', value: `${one.school} ${stageLabels[one.stage]} ${one.grade} 年级` },
  { label: '住在', value: `${one.township} ${one.village}` },
  { label: '需要的帮助', value: needInWords(one.need, one.stage) },
]
