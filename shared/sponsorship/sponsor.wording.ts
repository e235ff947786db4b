import type { SponsorKind, SponsorStatus } from './sponsor.model'

export const sponsorKindLabels: Record<SponsorKind, string> = {
  person: '个人',
  enterprise: '爱心单位',
}

export const sponsorStatusLabels: Record<SponsorStatus, string> = {
  submitted: '正在核验',
  verified: '已核验',
  refused: '未通过',
  suspended: '暂停',
}

export const sponsorRefusalMessages = {
  ALREADY_REGISTERED: '您已经登记过了，不用再填',
  NOT_A_COUNTY: '请选择您要资助的县（市、区）',
  NOT_A_VILLAGE: '没有找到这个村（社区），请重新选择，或者不填',
}
export const sponsorReviewRefusalMessages = { ALREADY_REVIEWED: '这份登记已经处理过了' }

/** Version 1 of the conduct undertaking. */
export const undertakingText = [
  '不打听孩子和家里人的姓名、住址、电话，不私下联系、见面。',
  '不要求孩子表态、感谢、配合宣传。',
  '不拍摄、不转发孩子的照片和情况。',
  '款物只经协议写明的受托机构，不直接给孩子。',
  '不能继续资助时，提前告诉县关工办。',
]

export const noRelationText = '我和受助学生、监护人及经办人没有亲属或其他利害关系。'

/** In place of a sponsor who wants no publicity. */
export const NAME_HIDDEN = '不公开姓名的资助人'
