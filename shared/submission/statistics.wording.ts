export const STATISTICS_DEFINITIONS = {
  submitted: '这段时间里第一次交稿的稿件，不算草稿',
  adopted: '其中至少被一家报刊或网站采用、关工办核对过的；一稿多登算一篇',
  published: '其中已经发布的；撤下的不算',
  days: '从第一次交稿到终审通过或不用，按日历日取中位数；还没定的不算',
} as const

export const daysInWords = (days: number | null): string =>
  days === null ? '还没有定的' : `${days} 天`
