import type { Grant, Role } from '@shared/account/account.model'
import { LEADERSHIP_READERS } from '@shared/committee/appointment.rules'
import { CHRONICLE_READERS } from '@shared/committee/chronicle.rules'
import { TREE_KEEPERS } from '@shared/committee/committee.rules'
import { GRANTERS } from '@shared/committee/role.rules'
import { STAFFING_READERS } from '@shared/committee/staffing.rules'
import { bookingRoles } from '@shared/lecture/booking.rules'
import { CASE_STAFF } from '@shared/sponsorship/student.rules'
import { WRITERS } from '@shared/submission/article.rules'
import { COMPILERS, ISSUERS } from '@shared/submission/briefing.rules'
import { REVIEWERS as EDITORS } from '@shared/submission/review.rules'
import { REVIEWERS } from '@shared/volunteer/application.rules'
import { CEREMONY_OFFICES } from '@shared/volunteer/ceremony.rules'
import { OATH_WATCHERS } from '@shared/volunteer/collective-oath.rules'
import { DEED_OFFICES } from '@shared/volunteer/deed.rules'
import { MONTH_KEEPERS } from '@shared/volunteer/deed-month.rules'
import { IMPORTERS } from '@shared/volunteer/import.rules'
import { INDUCTION_OFFICES } from '@shared/volunteer/induction.rules'
import { OATH_READERS } from '@shared/volunteer/oath-text.rules'
import { CERTIFYING_KEEPERS } from '@shared/volunteer/statement.rules'
import { REGISTER_READERS } from '@shared/volunteer/volunteer.rules'

export type Door = {
  label: string
  note: string
  page: string
  /** Whose work lies behind it; without it the door is everyone's. */
  roles?: readonly Role[]
}

const office: readonly Door[] = [
  {
    label: '报名审核',
    note: '等您看的入队报名',
    page: '/pages/volunteer/reviews/index',
    roles: REVIEWERS,
  },
  {
    label: '宣誓仪式',
    note: '安排、点名、结束',
    page: '/pages/volunteer/ceremonies/index',
    roles: CEREMONY_OFFICES,
  },
  {
    label: '五老名册',
    note: '谁在册，谁外出，找一个人',
    page: '/pages/register/members/index',
    roles: REGISTER_READERS,
  },
  {
    label: '审核重登',
    note: '每年一位一位审，先谈心再除名',
    page: '/pages/register/campaigns/index',
    roles: REGISTER_READERS,
  },
  {
    label: '岗前培训',
    note: '谁可以派去服务孩子',
    page: '/pages/volunteer/inductions/index',
    roles: INDUCTION_OFFICES,
  },
  {
    label: '集体宣誓',
    note: '两年一次，到期了没有',
    page: '/pages/volunteer/collective-oaths/index',
    roles: OATH_WATCHERS,
  },
  {
    label: '服务队',
    note: '队员、目标、时长和得分',
    page: '/pages/register/teams/index',
    roles: REGISTER_READERS,
  },
  {
    label: '业绩确认',
    note: '队员申报，等您确认',
    page: '/pages/register/deeds/index',
    roles: DEED_OFFICES,
  },
  {
    label: '队员业绩',
    note: '业绩记载簿，给队员记一笔',
    page: '/pages/register/deed-people/index',
    roles: DEED_OFFICES,
  },
  {
    label: '月度锁定',
    note: '上报过的月份不再改',
    page: '/pages/register/deed-months/index',
    roles: MONTH_KEEPERS,
  },
  {
    label: '导出、打印',
    note: '登记表、汇总表，等您批准的',
    page: '/pages/register/exports/index',
    roles: REGISTER_READERS,
  },
  {
    label: '谁能出证明',
    note: '准许下级单位出志愿服务证明',
    page: '/pages/register/certifying/index',
    roles: CERTIFYING_KEEPERS,
  },
  {
    label: '导入名册',
    note: '把 Excel 里的名册录进来',
    page: '/pages/register/import/index',
    roles: IMPORTERS,
  },
  {
    label: '誓词',
    note: '起草、批准、生效',
    page: '/pages/volunteer/oath-texts/index',
    roles: OATH_READERS,
  },
  {
    label: '讲座预约',
    note: '点单、派单、办结',
    page: '/pages/lecture/orders/index',
    roles: bookingRoles,
  },
  {
    label: '应单',
    note: '请您去讲的课',
    page: '/pages/lecture/offers/index',
    roles: ['lecturer'],
  },
  {
    label: '讲师库',
    note: '讲师的资料和时间',
    page: '/pages/lecture/lecturers/index',
    roles: ['countyOffice'],
  },
  {
    label: '家长想听',
    note: '哪一类说的人多',
    page: '/pages/lecture/wishes/index',
    roles: ['countyOffice'],
  },
  {
    label: '讲座归档',
    note: '讲了几场，到了多少人',
    page: '/pages/lecture/coverage/index',
    roles: ['townshipReviewer', 'countyOffice', 'director', 'partySecretary'],
  },
  {
    label: '大事记',
    note: '选入、改写，一年一册',
    page: '/pages/committee/chronicle/index',
    roles: CHRONICLE_READERS,
  },
  {
    label: '报名信息清除',
    note: '讲完 30 天，家长信息清掉',
    page: '/pages/lecture/clearance/index',
    roles: ['countyOffice', 'administrator'],
  },
  {
    label: '助学核实',
    note: '等您核实的申请',
    page: '/pages/sponsorship/verifications/index',
    roles: CASE_STAFF,
  },
  {
    label: '正在公示',
    note: '助学公示和异议',
    page: '/pages/sponsorship/notices/index',
    roles: ['schoolVerifier', 'townshipReviewer', 'countyOffice'],
  },
  {
    label: '资助人',
    note: '核验、登记',
    page: '/pages/sponsorship/sponsors/index',
    roles: ['countyOffice'],
  },
  {
    label: '匹配建议',
    note: '谁和谁合适，逐对确认',
    page: '/pages/sponsorship/matching/index',
    roles: ['countyOffice'],
  },
  {
    label: '利害关系',
    note: '资助人和孩子有没有关系',
    page: '/pages/sponsorship/relations/index',
    roles: ['townshipReviewer'],
  },
  {
    label: '助学项目',
    note: '款物到了哪一步',
    page: '/pages/sponsorship/programmes/index',
    roles: ['countyOffice'],
  },
  {
    label: '反馈和信',
    note: '看过再转交',
    page: '/pages/sponsorship/reading/index',
    roles: ['countyOffice'],
  },
  {
    label: '学期反馈',
    note: '告诉资助人孩子好不好',
    page: '/pages/sponsorship/feedback/index',
    roles: ['teacher'],
  },
  {
    label: '伤害报告',
    note: '强制报告，立即处理',
    page: '/pages/sponsorship/harm-reports/index',
    roles: ['countyOffice'],
  },
  {
    label: '需要帮助的孩子',
    note: '只有编号，没有姓名',
    page: '/pages/sponsorship/cards/index',
    roles: ['sponsor'],
  },
  {
    label: '资助意愿',
    note: '愿意帮几个、怎么帮',
    page: '/pages/sponsorship/preference/index',
    roles: ['sponsor'],
  },
  {
    label: '我的资助',
    note: '款物到了哪一步',
    page: '/pages/sponsorship/pairings/index',
    roles: ['sponsor'],
  },
  { label: '审稿', note: '等您看的稿件', page: '/pages/submission/desk/index', roles: EDITORS },
  { label: '写稿', note: '写一篇，送去审', page: '/pages/submission/write/index', roles: WRITERS },
  {
    label: '我的稿件',
    note: '写到哪、审到哪',
    page: '/pages/submission/mine/index',
    roles: WRITERS,
  },
  {
    label: '采用登记',
    note: '哪里登了我们的稿',
    page: '/pages/submission/adoptions/index',
    roles: COMPILERS,
  },
  {
    label: '简报',
    note: '编排、签发、统计',
    page: '/pages/submission/briefings/index',
    roles: [...COMPILERS, ...ISSUERS],
  },
  {
    label: '关工组织',
    note: '各级关工委和电话',
    page: '/pages/committee/tree/index',
    roles: [...TREE_KEEPERS, ...LEADERSHIP_READERS],
  },
  {
    label: '班子配备',
    note: '谁在岗，缺几位',
    page: '/pages/committee/staffing/index',
    roles: STAFFING_READERS,
  },
  {
    label: '职责管理',
    note: '谁能办什么',
    page: '/pages/committee/roles/index',
    roles: GRANTERS,
  },
  {
    label: '操作日志',
    note: '谁改过、谁看过',
    page: '/pages/committee/audit/index',
    roles: TREE_KEEPERS,
  },
  {
    label: '没有送到的通知',
    note: '着急的打个电话',
    page: '/pages/account/undelivered/index',
    roles: ['countyOffice', 'administrator'],
  },
]

const everyone: readonly Door[] = [
  { label: '报名入队', note: '做五老志愿者，三步填好', page: '/pages/volunteer/welcome/index' },
  { label: '家长公开课', note: '公益免费，可以订座', page: '/pages/lecture/sessions/index' },
  { label: '课程菜单', note: '学校、社区可以点课', page: '/pages/lecture/menu/index' },
  {
    label: '队员证',
    note: '在册队员的编号和誓词',
    page: '/pages/volunteer/card/index',
    roles: ['volunteer'],
  },
  {
    label: '我的业绩',
    note: '记一笔，看时长',
    page: '/pages/register/book/index',
    roles: ['volunteer'],
  },
  {
    label: '我的档案',
    note: '我的服务、外出登记、退出',
    page: '/pages/register/my-file/index',
    roles: ['volunteer'],
  },
  {
    label: '助学申请',
    note: '为孩子申请，或关联孩子的申请',
    page: '/pages/sponsorship/cases/index',
  },
  { label: '资助一个孩子', note: '先登记，核验后结对', page: '/pages/sponsorship/register/index' },
  {
    label: '核对清单',
    note: '服务记录清单、证明是真是假',
    page: '/pages/register/statement-check/index',
  },
  { label: '关工稿件', note: '各地写来的好人好事', page: '/pages/submission/articles/index' },
  { label: '报告伤害', note: '孩子受到伤害，马上说', page: '/pages/sponsorship/harm-report/index' },
  { label: '找关工委', note: '打电话问一问', page: '/pages/account/offices/index' },
]

const open = (doors: readonly Door[], grants: readonly Grant[]): Door[] =>
  doors.filter(({ roles }) => !roles || grants.some((grant) => roles.includes(grant.role)))

/** Where this person's work lies. */
export const officeDoors = (grants: readonly Grant[]): Door[] => open(office, grants)

/** What is open to them as to anyone. */
export const everyDoor = (grants: readonly Grant[]): Door[] => open(everyone, grants)

/** Every page a door leads to, for the test that none leads nowhere. */
export const doorPages: readonly string[] = [...office, ...everyone].map(({ page }) => page)
