import type { GrantRefusal, RevokeRefusal } from './role.rules'

export const grantRefusalMessages: Record<
  GrantRefusal | 'NO_SUCH_PERSON' | 'TWO_SUCH_PEOPLE' | 'ALREADY_HELD',
  string
> = {
  NOT_YOURSELF: '不能给自己授予职责，请找上级或另一位管理员',
  EARNED: '这个身份要经过宣誓、核验或聘请才有，不能直接授予',
  CLOSED: '这个关工委已停用或合并，不能授予职责',
  WRONG_PLACE: '这个职责不能设在这里，请重新选单位',
  ABOVE_YOU: '这个职责要由上级授予',
  NO_SUCH_PERSON: '没有找到这个人。请本人先打开小程序，在“我的”里填好姓名和手机号',
  TWO_SUCH_PEOPLE: '有两个人填了同样的姓名和手机号，请当面核对后再办',
  ALREADY_HELD: '这个人已经有这个职责，不用再授',
}

export const revokeRefusalMessages: Record<RevokeRefusal, string> = {
  NOT_YOURSELF: '不能收回自己的职责，请找上级或另一位管理员',
  EARNED: '这个身份要按名册、核验的手续办，不能在这里收回',
  ABOVE_YOU: '这个职责要由上级收回',
  ALREADY_REVOKED: '已经收回，不用再办',
}
