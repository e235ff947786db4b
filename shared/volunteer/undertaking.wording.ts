import type { UndertakingKind } from './undertaking.model'
import type { AgreementRefusal, WithdrawalRefusal } from './undertaking.rules'

type UndertakingText = { title: string; lines: readonly string[] }

/** Every version ever shown, oldest first: version 1 is the first entry, and none is ever edited. */
export const undertakingTexts: Record<UndertakingKind, readonly UndertakingText[]> = {
  personalData: [
    {
      title: '个人信息告知',
      lines: [
        '为了审核报名、联系您和保存队员名册，我们要用到您的姓名、性别、出生日期、手机号、所在村（社区）、原单位和特长。',
        '身体状况只用来安排合适的活动，只有审核您报名的村（社区）和乡镇（街道）关工委能看。',
        '不收身份证号。撤回报名后，报名表在 30 天内删除。',
        '您可以随时查看、更正，也可以收回同意。',
      ],
    },
  ],
  serviceRisk: [
    {
      title: '志愿服务风险告知',
      lines: [
        '参加活动可能遇到路上交通、天气、劳累等风险。',
        '活动前会告诉您时间、地点和要做的事，您可以不参加。',
        '请按自己的身体情况量力而行，不舒服就停下来，告诉带队的同志。',
      ],
    },
  ],
  childProtection: [
    {
      title: '未成年人保护承诺',
      lines: [
        '我不打骂、不羞辱、不歧视孩子。',
        '我不单独带孩子离开活动场所，不私下约见孩子。',
        '我不拍摄、不转发孩子的照片和家里的情况。',
        '我发现孩子受到伤害或有危险，会马上报告。',
      ],
    },
  ],
  unpaid: [
    {
      title: '自愿无偿承诺',
      lines: [
        '我是自愿报名的，没有人强迫我。',
        '我不收孩子和家长的钱物。',
        '我可以不接受某一次活动，也可以随时退出。',
      ],
    },
  ],
}

export const agreementRefusalMessages: Record<AgreementRefusal, string> = {
  TEXT_CHANGED: '承诺的内容有更新，请重新看一遍再同意',
}

export const withdrawalRefusalMessages: Record<WithdrawalRefusal, string> = {
  ALREADY_WITHDRAWN: '这项同意已经收回了',
}
