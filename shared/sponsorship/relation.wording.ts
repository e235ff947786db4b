import type { RelationHint, RelationOutcome } from './relation.model'
import type { ConcludeRefusal } from './relation.rules'

export const relationHintLabels: Record<RelationHint, string> = {
  samePhone: '和监护人的电话一样',
  sameFamilyName: '同村，和这家人或村里核实人同姓',
  sameVillage: '住在同一个村（社区）',
  onTheCase: '办过这份申请',
  staff: '在管这个孩子的单位任职',
}

export const relationOutcomeLabels: Record<RelationOutcome, string> = {
  unrelated: '没有利害关系，可以结对',
  related: '有利害关系，不能结对',
}

export const concludeRefusalMessages: Record<ConcludeRefusal, string> = {
  NOT_WAITING: '这个孩子现在不在待助库里',
  ALREADY_CONCLUDED: '已经有结论了，不用再写',
  OWN_AFFAIR: '资助人是您自己，请由别的同志核实',
}

export const askRelationRefusalMessages = {
  NOTHING_TO_ASK: '这个孩子不用核实，可以直接选',
  ALREADY_CONCLUDED: '乡镇关工委已经有结论了，请刷新看看',
}
