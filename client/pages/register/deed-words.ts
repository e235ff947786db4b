import { dayInWords, timeInWords } from '@shared/kernel/calendar'
import type { DeedLine } from '@shared/volunteer/deed.model'

/** 「上午9:00—上午10:30」, or nothing for a line without a time of day. */
export const timeOf = (deed: DeedLine): string =>
  deed.startsAt && deed.endsAt ? `${timeInWords(deed.startsAt)}—${timeInWords(deed.endsAt)}` : ''

/** 「11月20日（周五）上午9:00—上午10:30」. */
export const whenInWords = (deed: DeedLine, today: string): string =>
  `${dayInWords(deed.happenedOn, today)}${timeOf(deed)}`

/** Who stands behind it, as a sentence. */
export function standingInWords(deed: DeedLine): string {
  switch (deed.status) {
    case 'claimed':
      return deed.teamName
        ? '等社区关工委或队长确认，确认后算时长'
        : '等社区关工委确认，确认后算时长'
    case 'confirmed':
      if (deed.entry === 'automatic') return '自动记上，已有办理记录为证'
      return deed.entry === 'office'
        ? `${deed.enteredBy ?? '单位'}记录，已算时长`
        : `${deed.judgedBy ?? '单位'}已确认，已算时长`
    case 'declined':
      return `没有确认：${deed.declineReason ?? ''}`
    case 'withdrawn':
      return '本人撤回了，不算时长'
    case 'superseded':
      return '后来作了更正，以新的一笔为准'
  }
}
