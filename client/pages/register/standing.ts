import type { Tone } from '@client/components/tag'
import { dayInWords, type LocalDate } from '@shared/kernel/local-date'
import { awayReasonLabels } from '@shared/volunteer/absence.wording'
import type { VolunteerFile } from '@shared/volunteer/register.model'
import { volunteerStatusLabels } from '@shared/volunteer/volunteer.wording'

/** Where a member stands, in one sentence; to the member themselves in words that do not hurt (§E.4). */
export function standingOf(
  file: VolunteerFile,
  today: LocalDate,
): { tag: string; tone: Tone; sentence: string } {
  const { status, statusSince, absence, isOwn } = file
  const since = dayInWords(statusSince, today)
  const you = isOwn ? '您' : ''
  switch (status) {
    case 'awaitingOath':
      return { tag: '待宣誓', tone: 'warm', sentence: `${since}审定通过，定了仪式会通知${you}` }
    case 'enrolled':
      return absence
        ? {
            tag: '在册',
            tone: 'good',
            sentence: `登记了${dayInWords(absence.startsOn, today)}外出，${dayInWords(absence.backOn, today)}回来`,
          }
        : { tag: '在册', tone: 'good', sentence: `${since}起在册` }
    case 'away': {
      const late = absence && absence.backOn <= today
      return {
        tag: '外出',
        tone: 'warm',
        sentence: absence
          ? `${awayReasonLabels[absence.why]}，说好${dayInWords(absence.backOn, today)}回来${late ? '，日子到了' : '，这段时间不派活动'}`
          : `${since}起外出，这段时间不派活动`,
      }
    }
    case 'suspended':
      return { tag: '暂停', tone: 'brand', sentence: `${since}起暂停，不派活动，名册上的位置保留` }
    case 'struckOff':
      return { tag: isOwn ? '不在名册' : '除名', tone: 'plain', sentence: `${since}起不再列入名册` }
    case 'left':
      return { tag: '退出', tone: 'plain', sentence: `${since}退出，感谢为孩子们做过的事` }
    case 'deceased':
      return { tag: volunteerStatusLabels[status], tone: 'plain', sentence: `${since}去世` }
  }
}
