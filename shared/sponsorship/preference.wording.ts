import type { Preference } from './preference.model'
import { needKindLabels, stageLabels } from './student.wording'

export const preferenceRefusalMessages = {
  NOT_VERIFIED: '您的资助人登记还没有核验好，请等县关工办的消息',
  TOWNSHIP_ELSEWHERE: '有的乡镇不在您资助的县，请重新选择',
}

export const tierInWords = (fen: number): string => `${(fen / 100).toLocaleString('en-US')} 元`

/** 「最多 3 个孩子，每个一年最多 1,500 元，每年一笔、物品，小学、初中，能帮 3 年」. */
export function preferenceInWords(preference: Preference): string {
  const { places, mostFen, kinds, stages, years } = preference
  return [
    `最多 ${places} 个孩子`,
    ...(mostFen === null ? [] : [`每个一年最多 ${tierInWords(mostFen)}`]),
    kinds.map((kind) => needKindLabels[kind]).join('、'),
    stages.map((stage) => stageLabels[stage]).join('、'),
    `能帮 ${years} 年`,
  ].join('，')
}
