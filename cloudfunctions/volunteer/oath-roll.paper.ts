import type { Paper } from '@cloud/kernel/paper.model'
import { dayInWords, localDateOf, timeInWords } from '@shared/kernel/local-date'
import { memberNumberInWords } from '@shared/volunteer/volunteer.wording'
import type { PaperCeremony } from './paper-people.store'

/** 宣誓名册: printed before for the hands to sign, or after the ceremony for the archive. */
export function oathRoll(ceremony: PaperCeremony, how: Pick<Paper, 'watermark' | 'at'>): Paper {
  const { committeeName, startsAt, place, leaderName, oathVersion, roll } = ceremony
  const closed = ceremony.status === 'closed'
  const day = dayInWords(localDateOf(startsAt), '')
  const absent = roll.filter((entry) => entry.absent).length
  const count = closed
    ? `名单 ${roll.length} 人，宣誓 ${roll.length - absent} 人，缺席 ${absent} 人`
    : `名单 ${roll.length} 人`
  return {
    title: '五老志愿者入队宣誓名册',
    ...how,
    sheets: [
      {
        title: '五老志愿者入队宣誓名册',
        left: committeeName,
        right: `${day}${timeInWords(startsAt)}`,
        blocks: [
          {
            kind: 'text',
            text: `地点：${place}　　领誓人：${leaderName}　　誓词：第 ${oathVersion} 版　　${count}`,
          },
          {
            kind: 'text',
            text: `誓词（第 ${oathVersion} 版）：${ceremony.oathBody.replaceAll('\n', '')}`,
          },
          {
            kind: 'table',
            columns: [
              { label: '序号', share: 0.08 },
              { label: '姓　名', share: 0.15 },
              { label: '村（社区）', share: 0.24, align: 'left' },
              { label: '队员编号', share: 0.15 },
              { label: '宣誓人签名', share: 0.22 },
              { label: '备　注', share: 0.16 },
            ],
            rowHeightMm: 11,
            rows: roll.map(({ name, villageName, memberNumber, absent: missing }, at) => [
              String(at + 1),
              name,
              villageName,
              memberNumber === null ? '' : memberNumberInWords(memberNumber),
              '',
              missing ? '缺席，待补誓' : '',
            ]),
          },
          { kind: 'space', heightMm: 4 },
          { kind: 'signatures', names: ['领誓人', '监誓人', '记录人'] },
          {
            kind: 'text',
            text: `${committeeName}（盖章）　　　　　年　　月　　日`,
            align: 'right',
          },
        ],
      },
    ],
  }
}
