import type { Block } from '@cloud/kernel/paper.model'
import { timeInWords } from '@shared/kernel/calendar'
import type { DeedLine } from '@shared/volunteer/deed.model'
import { hoursInWords } from '@shared/volunteer/deed.wording'

const dayAndTime = ({ happenedOn, startsAt, endsAt }: DeedLine): string =>
  startsAt && endsAt ? `${happenedOn}\n${timeInWords(startsAt)}—${timeInWords(endsAt)}` : happenedOn

/** S4's three columns 时间、内容、效果, with what O-09 adds; `last` says what stands at the end of a line. */
export const deedTable = (
  deeds: readonly DeedLine[],
  last: { label: string; cell: (deed: DeedLine) => string },
): Block => ({
  kind: 'table',
  columns: [
    { label: '时　间', share: 0.19 },
    { label: '内　容', share: 0.28, align: 'left' },
    { label: '效　果', share: 0.23, align: 'left' },
    { label: '时　长', share: 0.1 },
    { label: '人次', share: 0.07 },
    { label: last.label, share: 0.13 },
  ],
  rows: deeds.map((deed) => [
    dayAndTime(deed),
    deed.place ? `${deed.what}（${deed.place}）` : deed.what,
    deed.effect,
    hoursInWords(deed.minutes),
    deed.people === null ? '' : String(deed.people),
    last.cell(deed),
  ]),
})
