import { ADULT_AGE, type AgeRefusal } from './age.rules'
import type {
  ApplicationAct,
  ApplicationStatus,
  ElderKind,
  Health,
  JoinsAs,
  ServiceTime,
  Sex,
  Skill,
  StageKey,
} from './application.model'
import {
  type ApplicantRefusal,
  type ApprovalRefusal,
  REVIEW_WORKING_DAYS,
  type ReviewRefusal,
  type SubmitRefusal,
} from './application.rules'
import { agreementRefusalMessages } from './undertaking.wording'

export const sexLabels: Record<Sex, string> = { male: '男', female: '女' }

export const elderKindLabels: Record<ElderKind, string> = {
  cadre: '老干部',
  veteran: '老战士',
  expert: '老专家',
  teacher: '老教师',
  model: '老模范',
}

export const skillLabels: Record<Skill, string> = {
  storytelling: '讲故事、宣讲',
  calligraphy: '写字、画画',
  farming: '种田、养殖技术',
  mediation: '调解纠纷',
  photography: '拍照、摄像',
  tutoring: '辅导功课',
  law: '讲法律',
  science: '科技、手工',
  health: '看病、保健',
  sport: '唱歌、体育',
}

export const serviceTimeLabels: Record<ServiceTime, string> = {
  weekdayMornings: '平日上午',
  weekdayAfternoons: '平日下午',
  evenings: '晚上',
  weekends: '周末',
  schoolHolidays: '寒暑假',
}

export const healthLabels: Record<Health, string> = {
  good: '身体好',
  fair: '还可以',
  limited: '不宜劳累',
}

export const joinsAsLabels: Record<JoinsAs, string> = {
  elder: '五老志愿者',
  ordinary: '普通志愿者',
}

export const applicationStatusLabels: Record<ApplicationStatus, string> = {
  submitted: '村（社区）初审中',
  screened: '乡镇（街道）审定中',
  approved: '已通过，等宣誓',
  returned: '退回补充',
  refused: '不通过',
  withdrawn: '已撤回',
}

export const applicationActLabels: Record<ApplicationAct, string> = {
  submit: '提交报名',
  screen: '初审通过',
  approve: '审定通过',
  return: '退回补充',
  refuse: '不通过',
  resubmit: '补充后再提交',
  withdraw: '撤回报名',
}

export const stageLabels: Record<StageKey, string> = {
  submitted: '已提交',
  village: '村里在看',
  township: '镇里在看',
  oath: '等宣誓',
  enrolled: '已入队',
}

export const ageRefusalMessages: Record<AgeRefusal, string> = {
  UNDER_AGE: `要满 ${ADULT_AGE} 周岁才能报名，请核对出生日期`,
  NOT_YET_AN_ELDER: '还没到五老志愿者的年龄，可以报名做普通志愿者',
}

export const submitRefusalMessages: Record<SubmitRefusal, string> = {
  ...ageRefusalMessages,
  ...agreementRefusalMessages,
  NOT_A_VILLAGE: '请选择住在哪个村（社区）',
  SIGNATURE_MISSING: '签名没有传上来，请重新签一次',
}

export const firstTimeRefusalMessages = {
  ALREADY_APPLIED: '您已经报过名了，在“我的报名”里看进度',
  ALREADY_A_VOLUNTEER: '您已经在名册里，不用再报名；退出后想回来，请打电话给办公室',
}

export const reviewRefusalMessages: Record<ReviewRefusal, string> = {
  YOUR_OWN: '这是您自己的报名，要请别的同志来审',
  YOU_ENTERED_IT: '这份报名是您代填的，审定要请别的同志来办',
  ALREADY_DECIDED: '这份报名已经有人办过了，请刷新看结果',
  NOT_YOUR_STEP: '先由村（社区）初审，再由乡镇（街道）审定，这一步不归您办',
}

export const approvalRefusalMessages: Record<ApprovalRefusal, string> = {
  UNDERTAKING_WITHDRAWN: '本人收回了承诺，现在不能通过，请先与本人联系',
  NOT_A_TEAM_HERE: '选的服务队不在本地或已经撤销，请重新选',
  NO_ELDER_KIND: '这份报名没有填五老类别，不能破格，请退回补充',
  NOTHING_TO_OVERRIDE: '这份报名本来就是五老志愿者，不用破格',
}

export const applicantRefusalMessages: Record<ApplicantRefusal, string> = {
  TOO_LATE: '报名已经审定或结束，不能再撤回，有事请打电话给办公室',
  NOT_RETURNED: '这份报名没有退回给您，不用再提交',
  OTHER_OFFICE: '换到别的乡镇（街道），请先撤回，再重新报名',
}

export const reviewPromise = `${REVIEW_WORKING_DAYS} 个工作日内`
