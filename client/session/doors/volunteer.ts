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
import type { Door } from './door'

export const volunteerDoors: readonly Door[] = [
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
]
