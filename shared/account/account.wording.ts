import type { Role } from './account.model'
import type { FilePurpose } from './file.model'
import type { FinishRefusal } from './file.rules'

export const roleLabels: Record<Role, string> = {
  sponsor: '资助人',
  volunteer: '五老志愿者',
  lecturer: '讲师',
  correspondent: '通讯员',
  teacher: '班主任',
  villageClerk: '村（社区）关工委',
  schoolVerifier: '学校关工委',
  townshipReviewer: '乡镇（街道）关工委',
  countyOffice: '关工办',
  editor: '初审编辑',
  seniorEditor: '复审编辑',
  chiefEditor: '终审',
  assessor: '考核组',
  director: '关工委主任',
  partySecretary: '党（工）委书记',
  administrator: '系统管理',
}

export const filePurposeLabels: Record<FilePurpose, string> = {
  signature: '手写签名',
  evidence: '证明材料',
  articlePhoto: '稿件照片',
  receipt: '票据',
  outline: '讲稿提纲',
  registerSheet: '原有名册',
  paper: '导出的表册',
  briefing: '签发的简报',
  handout: '讲座资料',
}

export const NOT_FOR_THIS =
  '提纲只收 Word（.docx）或 PDF，讲座资料还收录音（.mp3、.m4a），名册只收 Excel（.xlsx），请重新选'

export const finishRefusalMessages: Record<FinishRefusal, string> = {
  NOT_UPLOADED: '文件还没传上来，请再传一次',
  EMPTY: '传上来的文件是空的，请重新选一个',
  TOO_LARGE: '文件超过 10 MB，请压缩后再传',
  WRONG_KIND:
    '这个文件打不开，只收照片、PDF、Word（.docx）、Excel（.xlsx）或录音（.mp3、.m4a），请重新选',
}
