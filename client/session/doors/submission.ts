import { WRITERS } from '@shared/submission/article.rules'
import { COMPILERS, ISSUERS } from '@shared/submission/briefing.rules'
import { REVIEWERS as EDITORS } from '@shared/submission/review.rules'
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
]
