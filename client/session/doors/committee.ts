import { LEADERSHIP_READERS } from '@shared/committee/appointment.rules'
import { CHRONICLE_READERS } from '@shared/committee/chronicle.rules'
import { TREE_KEEPERS } from '@shared/committee/committee.rules'
import { GRANTERS } from '@shared/committee/role.rules'
import { STAFFING_READERS } from '@shared/committee/staffing.rules'
import type { Door } from './door'

export const committeeDoors: readonly Door[] = [
  {
    label: '大事记',
    note: '选入、改写，一年一册',
    page: '/pages/committee/chronicle/index',
    roles: CHRONICLE_READERS,
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
