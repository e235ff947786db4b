import { bookingRoles } from '@shared/lecture/booking.rules'
import { coverageRoles } from '@shared/lecture/coverage.rules'
import type { Door } from './door'

export const lectureDoors: readonly Door[] = [
  {
    label: '讲座学期看板',
    note: '派单、冲突、人数、归档，一页看全',
    page: '/pages/lecture/board/index',
    roles: ['countyOffice'],
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
    label: '提纲审定',
    note: '新课的提纲，审过就上菜单',
    page: '/pages/lecture/outlines/index',
    roles: ['countyOffice'],
  },
  {
    label: '家长想听',
    note: '哪一类说的人多',
    page: '/pages/lecture/wishes/index',
    roles: ['countyOffice'],
  },
  {
    label: '巡讲计划',
    note: '哪些学校没去过，哪些讲师没讲过',
    page: '/pages/lecture/tour/index',
    roles: coverageRoles,
  },
  {
    label: '讲座归档',
    note: '讲了几场，到了多少人',
    page: '/pages/lecture/coverage/index',
    roles: coverageRoles,
  },
  {
    label: '报名信息清除',
    note: '讲完 30 天，家长信息清掉',
    page: '/pages/lecture/clearance/index',
    roles: ['countyOffice', 'administrator'],
  },
]
