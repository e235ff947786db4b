import type { ChronicleStatus } from './chronicle.model'
import type { ChronicleRefusal } from './chronicle.rules'

export const chronicleStatusLabels: Record<ChronicleStatus, string> = {
  kept: '已选入大事记',
  dropped: '这一条不选',
}

export const chronicleRefusalMessages: Record<ChronicleRefusal, string> = {
  ALREADY_JUDGED: '这一条已经选过了，请回到列表看看',
}

type Talk = {
  unitName: string
  topic: string
  lecturerName: string | null
  attendances: number
}

/** A first draft of the line about a talk. */
export const talkInChronicle = ({ unitName, topic, lecturerName, attendances }: Talk): string =>
  `${lecturerName ?? '讲师'}到${unitName}讲《${topic}》，${attendances} 人次听讲。`
