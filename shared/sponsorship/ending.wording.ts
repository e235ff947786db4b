import { yuan } from '@shared/kernel/money'
import type { CashSum } from './aid.model'
import type { EndedAs, EndReason } from './ending.model'
import type { EndRefusal } from './ending.rules'

/** On the office's screens. */
export const endReasonLabels: Record<EndReason, string> = {
  graduated: '毕业了',
  moved: '转学或搬走了，联系不上',
  familyLeft: '家里不再参加',
  sponsorLeft: '资助人不能继续',
  changed: '换一位资助人',
  fulfilled: '约定的帮助都到位了',
  improved: '家里情况好转，不再需要',
  falseRecord: '材料不实',
}

/** Said by the guardian. */
export const guardianReasonLabels: Partial<Record<EndReason, string>> = {
  graduated: '孩子毕业了',
  moved: '孩子转学了',
  familyLeft: '我们不再参加',
}

/** To the sponsor: thanks, and never what the office found out about a family. */
export const endingToSponsor: Record<EndReason, string> = {
  graduated: '孩子毕业了，谢谢您一路的帮助',
  moved: '孩子转学了，这次结对到这里，谢谢您',
  familyLeft: '孩子家里决定不再参加，谢谢您这段时间的心意',
  sponsorLeft: '谢谢您帮过孩子。孩子会优先安排新的资助人',
  changed: '这次结对到这里，谢谢您的心意',
  fulfilled: '约定的帮助都到了孩子手里，谢谢您',
  improved: '孩子家里情况好转了，谢谢您的帮助',
  falseRecord: '情况有变化，县关工办核实后结束了这次结对，谢谢您的心意',
}

/** To the family. */
export const endingToFamily: Record<EndReason, string> = {
  graduated: '孩子毕业了，祝贺孩子',
  moved: '孩子转学了，这次结对到这里。到了新地方还可以再申请',
  familyLeft: '按您家里的意思结束了。以后需要还可以再申请',
  sponsorLeft: '资助人有了变化，不能继续了。孩子排在最前面，优先安排新的资助人',
  changed: '正在为孩子换一位资助人，排在最前面',
  fulfilled: '约定的帮助都到位了，祝孩子一切都好',
  improved: '家里情况好转了，祝孩子一切都好。以后需要还可以再申请',
  falseRecord: '县关工办核实后结束了这次结对，有疑问请打电话问县关工办',
}

export const endedAsLabels: Record<EndedAs, string> = {
  sponsor: '资助人提出',
  guardian: '监护人提出',
  office: '县关工办办理',
}

export const endRefusalMessages: Record<EndRefusal, string> = {
  NOT_IN_FORCE: '这份协议现在没有生效，或者已经结束了',
  NOT_YOURS_TO_SAY: '这个原因要由县关工办来办，请打电话说一声',
  STILL_UNDERWAY: '还有款物没有签收，等都到位了再选这个原因',
}

export const sumInWords = ({ amountFen, pieces }: Pick<CashSum, 'amountFen' | 'pieces'>): string =>
  [amountFen > 0 ? yuan(amountFen) : null, pieces > 0 ? `物品 ${pieces} 件` : null]
    .filter(Boolean)
    .join('，') || '没有'
