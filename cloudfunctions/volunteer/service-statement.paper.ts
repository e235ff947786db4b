import type { Paper } from '@cloud/kernel/paper.model'
import { localDateOf } from '@shared/kernel/calendar'
import { elderKindLabels } from '@shared/volunteer/application.wording'
import { reviewResultLabels } from '@shared/volunteer/campaign.wording'
import { statementCheckPage } from '@shared/volunteer/check-in-link.rules'
import { deedEntryLabels, sumInWords } from '@shared/volunteer/deed.wording'
import { honourInWords } from '@shared/volunteer/honour.wording'
import { trainingInWords } from '@shared/volunteer/induction.wording'
import type { Statement } from '@shared/volunteer/statement.model'
import { statementTitle } from '@shared/volunteer/statement.wording'
import { memberNumberInWords } from '@shared/volunteer/volunteer.wording'
import { deedTable } from './deed-table.paper'

const NONE = '没有登记'
const heading = (text: string) => ({ kind: 'text' as const, text, size: 12 })

/** 志愿服务条例 §19: 基本、服务、培训、表彰、评价; with a number, room for the seal, and what to verify it by. */
export function serviceStatement(
  statement: Statement,
  how: Pick<Paper, 'watermark' | 'at'>,
): Paper {
  const { basics, deeds, officeName } = statement
  const title = statementTitle(statement.certified)
  const pair = (label: string, text: string, other: string, value: string) => ({
    cells: [
      { text: label, share: 0.16, label: true },
      { text, share: 0.34 },
      { text: other, share: 0.16, label: true },
      { text: value, share: 0.34 },
    ],
  })
  return {
    title,
    ...how,
    sheets: [
      {
        title,
        left: `${officeName}关工委`,
        right: `编号 ${statement.number}`,
        blocks: [
          heading('一、基本情况'),
          {
            kind: 'form',
            rows: [
              pair(
                '姓名',
                basics.name,
                '类别',
                basics.mainElderKind ? elderKindLabels[basics.mainElderKind] : '普通志愿者',
              ),
              pair(
                '村（社区）',
                basics.villageName,
                '队员编号',
                basics.memberNumber ? memberNumberInWords(basics.memberNumber) : '未填',
              ),
              pair(
                '入队日期',
                basics.enrolledOn ?? '未填',
                '服务队',
                basics.teams.join('、') || '没有编队',
              ),
            ],
          },
          { kind: 'space', heightMm: 4 },
          heading(
            `二、服务情况（${statement.from}至${statement.to}，共 ${deeds.length} 笔、${sumInWords(statement.confirmedMinutes)}，均已由他人确认或有办理记录）`,
          ),
          deedTable(deeds, { label: '怎么记的', cell: (deed) => deedEntryLabels[deed.entry] }),
          { kind: 'space', heightMm: 4 },
          heading('三、培训情况'),
          { kind: 'text', text: statement.trainings.map(trainingInWords).join('；') || NONE },
          heading('四、表彰奖励'),
          { kind: 'text', text: statement.honours.map(honourInWords).join('；') || NONE },
          heading('五、评价情况'),
          {
            kind: 'text',
            text:
              statement.reviews
                .map(({ year, result, note }) =>
                  [`${year}年审核：${reviewResultLabels[result]}`, note].filter(Boolean).join('，'),
                )
                .join('；') || NONE,
          },
          { kind: 'space', heightMm: 12 },
          {
            kind: 'text',
            text: `${officeName}关工委（盖章）　　${localDateOf(statement.issuedAt)}　　经办人：${statement.issuedBy}`,
            align: 'right',
          },
          {
            kind: 'code',
            text: statementCheckPage(statement.code),
            sizeMm: 32,
            caption: `在本小程序“核对清单”里扫这个码，可查真伪\n核对码：${statement.code}`,
          },
        ],
      },
    ],
  }
}
