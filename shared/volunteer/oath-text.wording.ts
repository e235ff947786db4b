import type { OathTextStatus } from './oath-text.model'
import {
  OATH_MAX_CHARACTERS,
  OATH_MIN_CHARACTERS,
  type OathTextFault,
  type OathTextRefusal,
} from './oath-text.rules'

export const oathTextStatusLabels: Record<OathTextStatus, string> = {
  draft: '草稿',
  awaiting: '待批',
  effective: '生效',
  retired: '停用',
}

export const sampleMark = '示例，请替换'

export const oathTextFaultMessages: Record<OathTextFault, string> = {
  TOO_SHORT: `誓词不到 ${OATH_MIN_CHARACTERS} 个字，请再写几句`,
  TOO_LONG: `誓词超过 ${OATH_MAX_CHARACTERS} 个字，请写短一些`,
  NO_LINE_ON_MINORS: '誓词里要有一句保护孩子（未成年人）的话，例如“保护孩子的安全和隐私”',
}

export const oathTextRefusalMessages: Record<OathTextRefusal, string> = {
  NOT_YOUR_PART: '誓词由关工委办公室起草，由主任批准，这一步不归您办',
  YOUR_OWN_DRAFT: '这是您自己起草的誓词，要请另一位主任批准',
  NOT_IN_THIS_STATE: '这份誓词已经有人办过了，请刷新看结果',
}
