import type { Block, Paper } from '@cloud/kernel/paper.model'
import { roleLabels } from '@shared/account/account.wording'
import { localDateOf, stampOf } from '@shared/kernel/local-date'
import { consentAnswerLabels, consentKindLabels } from '@shared/sponsorship/consent.wording'
import { factLabels } from '@shared/sponsorship/correction.wording'
import { CASE_KEPT_DAYS } from '@shared/sponsorship/retention.rules'
import type { CaseDetail, RecordLook, StudentRecord } from '@shared/sponsorship/student.model'
import {
  difficultyLabels,
  levelLabels,
  needInWords,
  purposeLabels,
  stageLabels,
  studentStatusLabels,
} from '@shared/sponsorship/student.wording'

export const COPY_TITLE = '孩子的助学资料（副本）'

type Told = { detail: CaseDetail; record: StudentRecord; looks: readonly RecordLook[] }

const heading = (text: string): Block => ({ kind: 'text', text, size: 12 })
const gap: Block = { kind: 'space', heightMm: 4 }

/** Everything kept about the child, who looked and until when it is kept (个人信息保护法 §45). */
export function recordPaper(
  { detail, record, looks }: Told,
  how: Pick<Paper, 'watermark' | 'at'>,
): Paper {
  const { form } = record
  const row = (label: string, text: string) => ({
    cells: [
      { text: label, share: 0.22, label: true },
      { text, share: 0.78 },
    ],
  })
  return {
    title: COPY_TITLE,
    ...how,
    sheets: [
      {
        title: COPY_TITLE,
        left: `编号 ${detail.code}（${studentStatusLabels[detail.status]}）`,
        right: localDateOf(how.at),
        blocks: [
          heading('一、资料'),
          {
            kind: 'form',
            rows: [
              row(factLabels.name, form.name),
              row(factLabels.birthMonth, form.birthMonth),
              row('学校', `${detail.school}，${stageLabels[form.stage]} ${form.grade} 年级`),
              row('住在', `${detail.township} ${detail.village}`),
              row(factLabels.guardianName, form.guardianName),
              row(factLabels.guardianPhone, form.guardianPhone),
              row('家里的困难', form.difficulties.map((one) => difficultyLabels[one]).join('、')),
              row('需要的帮助', needInWords(form.need, form.stage)),
              row('说明', form.note || '未填'),
            ],
          },
          gap,
          heading('二、同意书'),
          consentTable(detail),
          gap,
          heading('三、核实意见'),
          ...opinionBlocks(record),
          gap,
          heading('四、谁看过'),
          ...lookBlocks(looks),
          gap,
          heading('五、存多久'),
          {
            kind: 'text',
            text: `申请不通过、撤回的，${CASE_KEPT_DAYS.refused} 天后删除；资助结束的，${CASE_KEPT_DAYS.ended} 天后删除。只留编号、学段、乡镇和金额。`,
          },
        ],
      },
    ],
  }
}

const consentTable = ({ consents }: CaseDetail): Block => ({
  kind: 'table',
  columns: [
    { label: '事项', share: 0.5 },
    { label: '监护人', share: 0.25 },
    { label: '孩子本人', share: 0.25 },
  ],
  rows: consents.map(({ kind, guardian, student }) => [
    consentKindLabels[kind],
    ...[guardian, student].map((one) =>
      one ? `${consentAnswerLabels[one.answer]}\n${localDateOf(new Date(one.decidedAt))}` : '',
    ),
  ]),
})

function opinionBlocks({ opinions }: StudentRecord): Block[] {
  if (opinions.length === 0) return [{ kind: 'text', text: '还没有核实意见' }]
  return opinions.map(({ level, decidedOn, verifier, opinion, visitors, evidenceUrl }) => {
    const visited = visitors.length > 0 ? `；家访：${visitors.join('、')}` : ''
    const photo = evidenceUrl ? '；有证明照片，在系统里看' : ''
    return {
      kind: 'text',
      text: `${levelLabels[level]} ${decidedOn} ${verifier}：${opinion}${visited}${photo}`,
    }
  })
}

function lookBlocks(looks: readonly RecordLook[]): Block[] {
  if (looks.length === 0) return [{ kind: 'text', text: '还没有人看过' }]
  return [
    {
      kind: 'table',
      columns: [
        { label: '时间', share: 0.28 },
        { label: '谁', share: 0.4 },
        { label: '为了什么', share: 0.32 },
      ],
      rows: looks.map(({ readAt, reader, role, purpose }) => [
        stampOf(new Date(readAt)),
        role ? `${reader}（${roleLabels[role]}）` : reader,
        purposeLabels[purpose],
      ]),
    },
  ]
}
