import type { SummaryRow } from '@client/components/summary-list'
import { factLabels } from '@shared/sponsorship/correction.wording'
import type { CaseSummary, StudentRecord } from '@shared/sponsorship/student.model'
import { difficultyLabels, needInWords, stageLabels } from '@shared/sponsorship/student.wording'

type Place = Pick<CaseSummary, 'school' | 'township' | 'village'>

/** The whole record, to whoever it was opened for. */
export const recordLines = ({ form }: Pick<StudentRecord, 'form'>, at: Place): SummaryRow[] => [
  { label: factLabels.name, value: form.name },
  { label: factLabels.birthMonth, value: `${form.birthMonth.replace('-', '年')}月` },
  { label: '学校', value: `${at.school} ${stageLabels[form.stage]} ${form.grade} 年级` },
  { label: '住在', value: `${at.township} ${at.village}` },
  { label: factLabels.guardianName, value: form.guardianName },
  { label: factLabels.guardianPhone, value: form.guardianPhone },
  { label: '家里的困难', value: form.difficulties.map((one) => difficultyLabels[one]).join('、') },
  { label: '需要的帮助', value: needInWords(form.need, form.stage) },
  { label: '说明', value: form.note || '未填' },
]
