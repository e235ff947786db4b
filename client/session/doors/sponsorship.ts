import { MENTORSHIP_OFFICES } from '@shared/sponsorship/mentorship.rules'
import { CASE_STAFF } from '@shared/sponsorship/student.rules'
import { CHIEFS } from '@shared/sponsorship/view.rules'
import type { Door } from './door'

export const sponsorshipDoors: readonly Door[] = [
  {
    label: '助学核实',
    note: '等您核实的申请',
    page: '/pages/sponsorship/verifications/index',
    roles: CASE_STAFF,
  },
  {
    label: '查看审批',
    note: '谁要看孩子的档案',
    page: '/pages/sponsorship/views/index',
    roles: CHIEFS,
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
    label: '其他结对',
    note: '留守关爱、科技帮扶、传艺',
    page: '/pages/sponsorship/mentorships/index',
    roles: MENTORSHIP_OFFICES,
  },
  {
    label: '学年复核',
    note: '还需不需要、多少钱',
    page: '/pages/sponsorship/reviews/index',
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
    label: '助学信息删除',
    note: '到期自动删，先看看会删哪些',
    page: '/pages/sponsorship/erasure/index',
    roles: ['countyOffice', 'administrator'],
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
]
