import type { VolunteerStatus } from './volunteer.model'

export const volunteerStatusLabels: Record<VolunteerStatus, string> = {
  awaitingOath: '待宣誓',
  enrolled: '在册',
  away: '外出',
  suspended: '暂停',
  struckOff: '除名',
  left: '退出',
  deceased: '去世',
}

/** 「第 0332 号」. */
export const memberNumberInWords = (number: number): string =>
  `第 ${String(number).padStart(4, '0')} 号`
