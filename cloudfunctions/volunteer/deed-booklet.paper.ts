import type { Paper } from '@cloud/kernel/paper.model'
import type { DeedBook, DeedLine } from '@shared/volunteer/deed.model'
import { counts } from '@shared/volunteer/deed.rules'
import { deedEntryLabels, sumInWords } from '@shared/volunteer/deed.wording'
import { monthInWords } from '@shared/volunteer/deed-month.wording'
import { memberNumberInWords } from '@shared/volunteer/volunteer.wording'
import { deedTable } from './deed-table.paper'

const TITLE = '“五老”志愿者履岗践责工作业绩记载簿'

const standing = (deed: DeedLine): string => {
  if (deed.status === 'claimed') return '申报，未确认'
  if (deed.entry === 'self') return deed.judgedBy ?? ''
  return deed.entry === 'automatic' ? deedEntryLabels.automatic : (deed.enteredBy ?? '')
}

/** S4's booklet: what counts, month by month, claims marked as such and not added to the hours. */
export function deedBooklet(book: DeedBook, how: Pick<Paper, 'watermark' | 'at'>): Paper {
  const months = [...book.months].reverse()
  return {
    title: TITLE,
    ...how,
    sheets: [
      {
        title: TITLE,
        left: `${book.name}　${book.villageName}`,
        right: `${book.year}年${book.memberNumber ? `　${memberNumberInWords(book.memberNumber)}` : ''}`,
        blocks: [
          {
            kind: 'text',
            text: `全年已确认 ${book.tally.confirmed} 笔、${sumInWords(book.tally.confirmedMinutes)}；申报未确认 ${book.tally.claimed} 笔、${sumInWords(book.tally.claimedMinutes)}（不计入）`,
          },
          ...months.flatMap(({ month, tally, deeds }) => [
            { kind: 'space' as const, heightMm: 3 },
            {
              kind: 'text' as const,
              text: `${monthInWords(month)}　已确认 ${sumInWords(tally.confirmedMinutes)}`,
            },
            deedTable(deeds.filter((deed) => counts(deed.status)).reverse(), {
              label: '记录（确认）人',
              cell: standing,
            }),
          ]),
          { kind: 'signatures', names: ['本人', '常务副主任（秘书长）'] },
        ],
      },
    ],
  }
}
