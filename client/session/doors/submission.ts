import { WRITERS } from '@shared/submission/article.rules'
import { COMPILERS, ISSUERS } from '@shared/submission/briefing.rules'
import { RANKING_READERS } from '@shared/submission/points.rules'
import { REVIEWERS as EDITORS } from '@shared/submission/review.rules'
import { STATISTICS_READERS } from '@shared/submission/statistics.rules'
import type { Door } from './door'

export const submissionDoors: readonly Door[] = [
  { label: '审稿', note: '等您看的稿件', page: '/pages/submission/desk/index', roles: EDITORS },
  { label: '写稿', note: '写一篇，送去审', page: '/pages/submission/write/index', roles: WRITERS },
  {
    label: '我的稿件',
    note: '写到哪、审到哪',
    page: '/pages/submission/mine/index',
    roles: WRITERS,
  },
  {
    label: '征稿',
    note: '约大家写什么、谁交了稿',
    page: '/pages/submission/solicitations/index',
    roles: [...COMPILERS, 'correspondent'],
  },
  {
    label: '采用登记',
    note: '哪里登了我们的稿',
    page: '/pages/submission/adoptions/index',
    roles: COMPILERS,
  },
  {
    label: '用稿排名',
    note: '哪些单位、哪些人被采用得多',
    page: '/pages/submission/ranking/index',
    roles: RANKING_READERS,
  },
  {
    label: '用稿统计',
    note: '来稿、采用率、多久有结论',
    page: '/pages/submission/statistics/index',
    roles: STATISTICS_READERS,
  },
  {
    label: '通讯员',
    note: '各单位谁写稿、发通讯员证',
    page: '/pages/submission/correspondents/index',
    roles: COMPILERS,
  },
  {
    label: '我的通讯员证',
    note: '编号和 PDF',
    page: '/pages/submission/card/index',
    roles: ['correspondent'],
  },
  {
    label: '简报',
    note: '编排、签发、统计',
    page: '/pages/submission/briefings/index',
    roles: [...COMPILERS, ...ISSUERS],
  },
]
