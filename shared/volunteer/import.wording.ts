import type { ElderKind, Health, ServiceTime, Sex, Skill } from './application.model'
import {
  elderKindLabels,
  healthLabels,
  joinsAsLabels,
  serviceTimeLabels,
  sexLabels,
  skillLabels,
} from './application.wording'
import type { ImportColumn, ImportStatus, LineVerdict, RemarkKind } from './import.model'
import {
  type EnterRefusal,
  LINES_KEPT_DAYS,
  MOST_LINES,
  type ReadRefusal,
  type RegisterWords,
} from './import.rules'
import { volunteerStatusLabels } from './volunteer.wording'

export const importStatusLabels: Record<ImportStatus, string> = {
  reading: '正在看',
  checked: '看完了',
  dropped: '已作废',
}

export const lineVerdictLabels: Record<LineVerdict, string> = {
  fit: '可以录入',
  doubtful: '可以录入，有存疑',
  twin: '可能重复',
  faulty: '要改',
}

export const importColumnLabels: Record<ImportColumn, string> = {
  name: '姓名',
  sex: '性别',
  bornOn: '出生年月',
  ethnicity: '民族',
  politics: '政治面貌',
  education: '文化程度',
  formerWork: '原单位及职务',
  retiredIn: '退休时间',
  elderKinds: '五老类别',
  skills: '特长',
  health: '健康状况',
  wishes: '服务意向',
  serviceTimes: '可服务时间',
  village: '村（社区）',
  home: '住址',
  phone: '联系电话',
  status: '名册状态',
  enrolledOn: '入队日期',
  earlierHours: '以前的服务小时',
  remark: '备注',
}

/** Other headings old registers have for the same. */
export const importColumnAliases: Partial<Record<ImportColumn, readonly string[]>> = {
  bornOn: ['出生日期', '生日', '出生时间'],
  formerWork: ['原单位', '原工作单位', '原单位职务', '工作单位及职务', '原单位和职务'],
  retiredIn: ['退休年月', '退休日期'],
  elderKinds: ['类别', '五老身份', '身份'],
  health: ['身体状况'],
  serviceTimes: ['服务时间', '有空的时间'],
  village: ['村', '社区', '村社区', '所在村', '所在社区', '村(社区)'],
  home: ['家庭住址', '详细住址', '地址'],
  phone: ['电话', '手机', '手机号', '手机号码', '联系方式'],
  status: ['状态'],
  enrolledOn: ['入队时间', '宣誓日期', '宣誓时间'],
  earlierHours: ['服务时长', '累计服务时长', '服务小时', '累计时长'],
}

export const importColumnHints: Record<ImportColumn, string> = {
  name: '必填，只写文字',
  sex: '从下拉里选，不知道就空着',
  bornOn: '如 1958-03-10；只知道年月写 1958-03，会记为存疑',
  ethnicity: '如 汉族',
  politics: '如 中共党员',
  education: '如 大专',
  formerWork: '如 第一小学教师',
  retiredIn: '如 2018-03 或 2018',
  elderKinds: '主要的写在前面，用顿号隔开，如 老教师、老干部；空着按普通志愿者记',
  skills: `从这些里写，用分号隔开：${Object.values(skillLabels).join('；')}`,
  health: `从下拉里选：${Object.values(healthLabels).join('、')}`,
  wishes: '愿意做什么，一句话',
  serviceTimes: `用顿号隔开：${Object.values(serviceTimeLabels).join('、')}`,
  village: '必填，从下拉里选',
  home: '到门牌或小组，可以空着',
  phone: '11 位手机号；座机写在备注里',
  status: '从下拉里选；空着时，有入队日期算在册，没有算待宣誓',
  enrolledOn: '宣誓入队那天，在册的必填',
  earlierHours: '原名册上写的小时数，只作参考，不并入系统记的时长',
  remark: '其他要说明的',
}

export const remarkMessages: Record<RemarkKind, string> = {
  MISSING: '没有填，请补上',
  NOT_A_NAME: '应是 2 到 20 个字，只写文字，请改正',
  TOO_LONG: '字太多，请写短些',
  UNKNOWN_SEX: '只写“男”或“女”，不知道就空着',
  UNKNOWN_VILLAGE: '没有这个村（社区），请照下拉里的名称写；新设的请先在组织里加上',
  AMBIGUOUS_VILLAGE: '有两个同名的村（社区），请到它所在的乡镇（街道）里导入',
  UNKNOWN_KIND: '只写老干部、老战士、老专家、老教师、老模范，或普通志愿者',
  UNKNOWN_STATUS: '只写“在册”或“待宣誓”；已退出、去世的不用导入',
  NO_ENROLMENT_DAY: '在册的要写入队日期；查不到就在状态里写“待宣誓”，再安排补誓',
  IN_THE_FUTURE: '日期在今天以后，请核对',
  UNDER_AGE: '不满 18 周岁，请核对出生年月',
  DAMAGED: '看不清，先空着并记为存疑，原文留着；查清后再补',
  NOT_A_DAY: '不是日期，先空着并记为存疑；请写成 1958-03-10',
  ONLY_A_MONTH: '只有年月，先按 1 日记并标存疑；查清后再补',
  NOT_A_MOBILE: '不是 11 位手机号，先空着并记为存疑，原文留着',
  NOT_A_FIGURE: '不是数字，先空着并记为存疑，原文留着',
  UNKNOWN_WORD: '有的词对不上，对不上的记为存疑，原文留着',
  TAKEN_AS_ORDINARY: '没有写五老类别，按普通志愿者记',
  TWICE_IN_SHEET: '与表里前面一行同名、同出生日期或同手机号，不会自动录入；确是两个人请单独选上',
  KNOWN_ALREADY: '名册里已有同名、同出生日期或同手机号的人，不会自动录入；确是两个人请单独选上',
}

export const readRefusalMessages: Record<ReadRefusal, string> = {
  NOT_A_SHEET: '这个文件打不开，请另存为 Excel 工作簿（.xlsx）再传',
  NO_HEAD: '没有找到表头，前 10 行里要有一行写着“姓名”“村（社区）”等栏目，请用模板',
  TOO_MANY_LINES: `超过 ${MOST_LINES} 行，请按乡镇（街道）分开导入`,
  NO_LINES: '表头下面没有内容，请填好再传',
}

export const enterRefusalMessages: Record<EnterRefusal, string> = {
  STILL_READING: '还没看完，请等一下',
  IMPORT_DROPPED: '这张表已经作废，请重新导入',
  NOTHING_TO_ENTER: '没有可以录入的行，请改好表再导入',
}

export const forgottenNote = `没录入的内容 ${LINES_KEPT_DAYS} 天后自动删除`

const byLabel = <Value extends string>(labels: Record<Value, string>) =>
  (Object.entries(labels) as [Value, string][]).map(([value, label]) => [label, value] as const)

/** The words of the template and a few others that old registers use for the same. */
export const registerWords: RegisterWords = {
  sex: new Map<string, Sex>(byLabel(sexLabels)),
  elderKind: new Map<string, ElderKind | 'ordinary'>([
    ...byLabel(elderKindLabels),
    ['老军人', 'veteran'],
    ['老劳模', 'model'],
    ['老科技工作者', 'expert'],
    [joinsAsLabels.ordinary, 'ordinary'],
    ['志愿者', 'ordinary'],
  ]),
  skill: new Map<string, Skill>(
    byLabel(skillLabels).flatMap(([label, skill]) =>
      label.split('、').map((word) => [word, skill] as const),
    ),
  ),
  serviceTime: new Map<string, ServiceTime>(byLabel(serviceTimeLabels)),
  health: new Map<string, Health>([
    ...byLabel(healthLabels),
    ['健康', 'good'],
    ['良好', 'good'],
    ['好', 'good'],
    ['一般', 'fair'],
    ['较差', 'limited'],
  ]),
  status: new Map<string, 'awaitingOath' | 'enrolled'>([
    [volunteerStatusLabels.awaitingOath, 'awaitingOath'],
    [volunteerStatusLabels.enrolled, 'enrolled'],
  ]),
}
