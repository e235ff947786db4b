import type { Role } from './account.model'

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
