import type { Urgency } from './harm-report.model'

export const urgencyLabels: Record<Urgency, string> = {
  immediate: '正在发生（先打 110）',
  today: '今天就要有人去看',
  watch: '觉得不对劲，请留意',
}
