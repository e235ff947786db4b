import type { Door } from './door'

export const doorsForEveryone: readonly Door[] = [
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
    label: '我的结对',
    note: '传艺、关爱、帮扶',
    page: '/pages/sponsorship/mentorships/index',
    roles: ['volunteer'],
  },
  {
    label: '助学申请',
    note: '为孩子申请，或关联孩子的申请',
    page: '/pages/sponsorship/cases/index',
  },
  { label: '资助一个孩子', note: '先登记，核验后结对', page: '/pages/sponsorship/register/index' },
  {
    label: '助学统计',
    note: '帮了多少孩子，款物多少',
    page: '/pages/sponsorship/statistics/index',
  },
  {
    label: '核对清单',
    note: '服务记录清单、证明是真是假',
    page: '/pages/register/statement-check/index',
  },
  { label: '关工稿件', note: '各地写来的好人好事', page: '/pages/submission/articles/index' },
  { label: '报告伤害', note: '孩子受到伤害，马上说', page: '/pages/sponsorship/harm-report/index' },
  { label: '找关工委', note: '打电话问一问', page: '/pages/account/offices/index' },
]
