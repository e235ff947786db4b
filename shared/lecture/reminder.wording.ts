import type { CallLine, ReminderKind } from './reminder.model'

export const reminderLabels: Record<ReminderKind, string> = {
  eveningBefore: '明天有讲座',
  hoursBefore: '讲座快到了',
}

export const callWhoLabels: Record<CallLine['who'], string> = {
  lecturer: '讲师',
  host: '点单单位联系人',
  parent: '家长',
}

export const callReasonLabels: Record<CallLine['why'], string> = {
  noQuota: '没有订阅微信提醒',
  refused: '微信提醒被拒收',
  gaveUp: '微信提醒没有送到',
}
