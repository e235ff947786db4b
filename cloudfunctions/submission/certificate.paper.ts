import type { Paper } from '@cloud/kernel/paper.model'
import { issueDayInWords } from '@shared/submission/briefing.wording'
import type { Certificate } from '@shared/submission/correspondent.model'
import { CERTIFICATE_TITLE, certificateInWords } from '@shared/submission/correspondent.wording'

type Told = Omit<Certificate, 'unitId'> & { name: string; desk: string }

/** P-11: who writes for which unit, with the number and room for the photo and the seal. */
export function certificatePaper(card: Told, how: Pick<Paper, 'watermark' | 'at'>): Paper {
  const row = (label: string, text: string) => ({
    heightMm: 13,
    cells: [
      { text: label, share: 0.25, label: true },
      { text, share: 0.75 },
    ],
  })
  const day = issueDayInWords(card.issuedOn)
  return {
    title: CERTIFICATE_TITLE,
    ...how,
    sheets: [
      {
        title: CERTIFICATE_TITLE,
        left: `${card.desk}关心下一代工作委员会`,
        right: `编号 ${certificateInWords(card)}`,
        blocks: [
          {
            kind: 'form',
            rows: [
              row('姓名', card.name),
              row('所在单位', card.unit),
              row('编号', certificateInWords(card)),
              row('发证日期', day),
            ],
          },
          { kind: 'space', heightMm: 8 },
          { kind: 'text', text: '持证人为本单位通讯员，负责采写、报送关工委工作稿件。', size: 12 },
          { kind: 'text', text: '不再担任通讯员时，本证作废。', size: 12 },
          { kind: 'space', heightMm: 16 },
          { kind: 'text', text: `${card.desk}关工委（盖章）　　${day}`, align: 'right', size: 12 },
        ],
      },
    ],
  }
}
