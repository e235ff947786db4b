import type { Block, Paper } from '@cloud/kernel/paper.model'
import { localDateOf } from '@shared/kernel/local-date'
import type { CashSum } from '@shared/sponsorship/aid.model'
import { aidStageLabels, portionInWords } from '@shared/sponsorship/aid.wording'
import { linesOfYear, signedInYear } from '@shared/sponsorship/annual-statement.rules'
import {
  ANNUAL_DEFINITION,
  annualStatementTitle,
} from '@shared/sponsorship/annual-statement.wording'
import { feedbackLineLabels, termInWords } from '@shared/sponsorship/feedback.wording'
import { sumInWords } from '@shared/sponsorship/programme-report.wording'
import { needInWords, stageLabels } from '@shared/sponsorship/student.wording'
import { feedbackOfYear, type StatedPair } from './annual-statement.store'

type Told = { sponsor: string; office: string; year: number; pairs: readonly StatedPair[] }

const heading = (text: string): Block => ({ kind: 'text', text, size: 12 })
const gap: Block = { kind: 'space', heightMm: 4 }

/** S-16: pairs, what came when with its receipt, feedback and the year's total; no child's name. */
export function annualStatementPaper(told: Told, how: Pick<Paper, 'watermark' | 'at'>): Paper {
  const { sponsor, office, year, pairs } = told
  const title = annualStatementTitle(year)
  const total = signedInYear(
    pairs.flatMap(({ movements }) => movements),
    year,
  )
  return {
    title,
    ...how,
    sheets: [
      {
        title,
        left: `资助人：${sponsor}`,
        right: localDateOf(how.at),
        blocks: [
          heading(`一、结对（${pairs.length} 份协议）`),
          {
            kind: 'table',
            columns: [
              { label: '协议编号', share: 0.16 },
              { label: '孩子', share: 0.24 },
              { label: '约定', share: 0.3 },
              { label: '期限', share: 0.3 },
            ],
            rows: pairs.map(({ number, code, stage, terms }) => [
              number,
              `${code}\n${stageLabels[stage]}`,
              needInWords(terms.help, stage),
              `${terms.startsOn} 至 ${terms.endsOn}`,
            ]),
          },
          gap,
          heading('二、款物到了哪一步'),
          movementTable(pairs, year),
          gap,
          heading(`三、全年合计：监护人签收 ${sumInWordsOrNone(total)}`),
          { kind: 'text', text: ANNUAL_DEFINITION },
          gap,
          heading('四、学期反馈'),
          ...feedbackBlocks(pairs, year),
          { kind: 'space', heightMm: 6 },
          { kind: 'text', text: `${office}关工委（盖章）`, align: 'right' },
        ],
      },
    ],
  }
}

const sumInWordsOrNone = (sum: CashSum): string =>
  sum.amountFen + sum.pieces === 0 ? '没有记录' : sumInWords(sum)

const movementTable = (pairs: readonly StatedPair[], year: number): Block => ({
  kind: 'table',
  columns: [
    { label: '日期', share: 0.15 },
    { label: '孩子', share: 0.17 },
    { label: '款物', share: 0.34 },
    { label: '到哪里', share: 0.18 },
    { label: '票据号', share: 0.16 },
  ],
  rows: pairs.flatMap(({ code, movements }) =>
    linesOfYear(movements, year).map((line) => [
      line.happenedOn,
      code,
      portionInWords(line.portion),
      line.to ? aidStageLabels[line.to] : '',
      line.receiptNumber ?? '',
    ]),
  ),
})

function feedbackBlocks(pairs: readonly StatedPair[], year: number): Block[] {
  const said = pairs.flatMap((pair) =>
    feedbackOfYear(pair, year).map(({ term, lines }): Block => {
      const words = (['study', 'life', 'joy', 'words'] as const).flatMap((key) =>
        lines[key] ? [`${feedbackLineLabels[key]}：${lines[key]}`] : [],
      )
      return { kind: 'text', text: `${pair.code} ${termInWords(term)}　${words.join('；')}` }
    }),
  )
  return said.length > 0 ? said : [{ kind: 'text', text: '这一年还没有反馈' }]
}
