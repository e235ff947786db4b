import type { Duplicate, DuplicateOutcome } from './duplicate.model'
import type { DuplicateRefusal } from './duplicate.rules'

export const DUPLICATE_HINT =
  '姓名、出生年月、学校都一样，可能是同一个孩子，也可能只是同名。请问一问学校和村里，再写下决定。'

export const duplicateOutcomeLabels: Record<DuplicateOutcome, string> = {
  different: '不是同一个孩子',
  alongside: '是同一个孩子，可以同时受助',
  stopped: '是同一个孩子，这份不再办理',
}

export const duplicateRefusalMessages: Record<DuplicateRefusal, string> = {
  NOT_ALIKE: '这两份申请现在不像是同一个孩子，请刷新看看',
  PAST_STOPPING: '这份申请已经公示或结对，不能这样停办；请撤下公示，或按结束协议办理',
}

/** Which application it is: its number, or only its county when that is another one. */
export const duplicateTitle = ({ code, county }: Pick<Duplicate, 'code' | 'county'>): string =>
  code ? `可能重复：编号 ${code}` : `可能重复：${county}有一份`
