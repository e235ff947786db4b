import type { ArticleStatus, Round } from '@shared/submission/article.model'
import { AIHUI, BINJIANG, COMMUNITIES, RIVERSIDE, SCHOOL, VILLAGES } from './places'

/** One article of the story: where it stands and who has signed it so far, by the keys of persons. */
export type Story = {
  title: string
  column: string
  unit: string
  desk?: string
  author: string
  bylines: readonly string[]
  body: string
  status: ArticleStatus
  important?: boolean
  /** Who signs in the rounds, in their order. */
  signers: readonly string[]
  daysAgo?: number
  /** A real date, for what was really published. */
  on?: string
  returned?: { round: Round; notes: readonly string[]; dueInDays: number }
  refused?: { round: Round; reason: string }
  /** The key of the 征稿 it answers. */
  answers?: string
}

export type Adopted = {
  title: string
  outlet: string
  issue: string
  daysAgo: number
  reportedBy: string
  verifiedBy?: string
}

/** People beside the personas; but for S4's author and editor, as its page names them, invented. */
export const authors: Readonly<Record<string, string>> = {
  binjiangAuthor: '朱炳君',
  binjiangEditor: '齐超',
  riversideWriter: '李红（示例）',
  ferryWriter: '许长林（示例）',
  sunshineWriter: '尤秀珍（示例）',
  aihuiWriter: '爱辉区通讯员（示例）',
  aihuiEditor: '爱辉区编辑（示例）',
  aihuiSenior: '爱辉区复审（示例）',
  aihuiChief: '爱辉区终审（示例）',
  aihuiCompiler: '爱辉区关工办干事（示例）',
  heilongjiangCompiler: '省关工办编辑（示例）',
  heilongjiangIssuer: '省关工办负责人（示例）',
}

const [, FERRY = '', WILLOW = ''] = VILLAGES
const [, , SUNSHINE = ''] = COMMUNITIES
const reviewers = ['editor', 'seniorEditor', 'chiefEditor'] as const
const fromRiverside = ['villageClerk', ...reviewers] as const
const fromBinjiang = ['townshipReviewer', ...reviewers] as const

export const articles: readonly Story[] = [
  {
    title: '创新工作法 按下快进键 奋力书写新时代关工委工作新答卷',
    column: '经验',
    unit: BINJIANG,
    author: 'binjiangAuthor',
    bylines: ['朱炳君'],
    body: [
      '靖江市滨江新区办事处关工委于2008年10月成立。十五年来，办事处关工委朝着抓重点、找差距、补“短板”、创特色、强实效、争一流的目标聚焦发力。',
      '坚持“四个坚持”争取党政领导工作法、“五个注重”提升素质能力工作法、“六个持续”强化使命担当工作法。',
      '（摘录；全文见原刊）',
    ].join('\n'),
    status: 'published',
    signers: ['director', 'binjiangEditor', 'seniorEditor', 'chiefEditor'],
    on: '2022-04-24',
  },
  {
    title: '十二位老人进课堂 讲的都是家门口的事',
    column: '信息',
    unit: RIVERSIDE,
    author: 'correspondent',
    bylines: ['孙强'],
    body: '周六上午，江畔社区的十二位五老走进暑期托管班，讲江堤、渡口和老厂房的来历。\n孩子们边听边画，课后把画贴满了走廊。',
    status: 'published',
    signers: fromRiverside,
    daysAgo: 40,
  },
  {
    title: '一本业绩记载簿记下三年',
    column: '典型',
    unit: RIVERSIDE,
    author: 'correspondent',
    bylines: ['孙强', '李红'],
    body: '社区给每位五老发了一本业绩记载簿，做一件记一件。\n三年下来，最厚的一本已经写到最后一页。',
    answers: 'fiveElders',
    status: 'published',
    signers: fromRiverside,
    daysAgo: 16,
  },
  {
    title: '渡口村的晚饭后课堂',
    column: '经验',
    unit: FERRY,
    author: 'ferryWriter',
    bylines: ['许长林'],
    body: '渡口村把图书室的灯留到晚上八点，三位老教师轮流值守。\n留守的孩子写完作业再回家，家长在外面打工也放心。',
    answers: 'fiveElders',
    status: 'published',
    signers: fromBinjiang,
    daysAgo: 9,
  },
  {
    title: '家教报告团走进滨江实验学校',
    column: '信息',
    unit: RIVERSIDE,
    author: 'correspondent',
    bylines: ['孙强'],
    body: '家教报告团的老教师到学校讲青春期沟通，家长坐满了报告厅。\n讲完以后，许多家长留下来接着问。',
    status: 'returned',
    signers: fromRiverside,
    daysAgo: 3,
    returned: {
      round: 'first',
      notes: ['请写明是哪一天、多少位家长', '“许多家长”请改成具体人数，或写一位家长的话'],
      dueInDays: 4,
    },
  },
  {
    title: '社区老党员给新生儿家庭送家风信',
    column: '典型',
    unit: RIVERSIDE,
    author: 'correspondent',
    bylines: ['孙强'],
    body: '社区里每添一个孩子，老党员就写一封家风信送上门。\n今年已经送出二十六封。',
    answers: 'familyStories',
    status: 'submitted',
    signers: [],
    daysAgo: 1,
  },
  {
    title: '暑期安全，老战士每天沿江走一遍',
    column: '信息',
    unit: SUNSHINE,
    author: 'sunshineWriter',
    bylines: ['尤秀珍'],
    body: '入夏以来，阳光社区的四位老战士每天沿江边走一遍，劝回下水的孩子。\n一个暑假，劝回三十多人次。',
    status: 'inFirstReview',
    signers: fromBinjiang,
    daysAgo: 6,
  },
  {
    // Most of it stands word for word in the article before: the office meets the hint of P-13.
    title: '四位老战士守江护学',
    column: '信息',
    unit: FERRY,
    author: 'ferryWriter',
    bylines: ['许长林'],
    body: '入夏以来，阳光社区的四位老战士每天沿江边走一遍，劝回下水的孩子。\n一个暑假，劝回三十多人次，渡口村也跟着学。',
    status: 'inFirstReview',
    signers: fromBinjiang,
    daysAgo: 1,
  },
  {
    title: '农技老把式带出五个年轻人',
    column: '典型',
    unit: WILLOW,
    author: 'ferryWriter',
    bylines: ['许长林'],
    body: '柳岸村的老农技员把果园当课堂，五个回乡的年轻人跟着他学修枝、学防病。\n今年五户都挂了果。',
    status: 'inFirstReview',
    signers: fromBinjiang,
    daysAgo: 2,
  },
  {
    title: '从“要我讲”到“我要讲”：宣讲队伍建设的调查',
    column: '调研',
    unit: FERRY,
    author: 'ferryWriter',
    bylines: ['许长林'],
    body: '我们走访了四个村、八个社区，和三十一位五老座谈。\n老同志说，题目自己选、时间自己定，讲起来才有劲。',
    status: 'inSecondReview',
    important: true,
    signers: fromBinjiang,
    daysAgo: 4,
  },
  {
    title: '法治小院里的“小法官”',
    column: '法制讲堂',
    unit: SUNSHINE,
    author: 'sunshineWriter',
    bylines: ['尤秀珍'],
    body: '退休法官在社区小院开了模拟法庭，孩子们轮流当审判员、书记员。\n一个案子断下来，大家都知道了什么叫证据。',
    status: 'inFinalReview',
    signers: fromBinjiang,
    daysAgo: 5,
  },
  {
    title: '节日慰问活动简讯',
    column: '信息',
    unit: SUNSHINE,
    author: 'sunshineWriter',
    bylines: ['尤秀珍'],
    body: '节日前，社区慰问了困难家庭。',
    status: 'refused',
    signers: fromBinjiang,
    daysAgo: 20,
    refused: { round: 'first', reason: '同样的活动上周已经登过，欢迎写一写这些家庭后来怎么样' },
  },
  {
    title: '以“三创”为抓手 引领关心下一代工作高质量发展',
    column: '经验',
    unit: AIHUI,
    desk: AIHUI,
    author: 'aihuiWriter',
    bylines: ['爱辉区关工委'],
    body: '黑河市爱辉区关工委以立德树人为目标，以创典型、创经验、创品牌为手段，务实创新，积极作为。\n2022年区关工委共编辑简报17期，信息146条。\n（摘录；全文见原刊）',
    status: 'published',
    signers: ['aihuiCompiler', 'aihuiEditor', 'aihuiSenior', 'aihuiChief'],
    on: '2024-01-16',
  },
  {
    title: '校园里的“爷爷奶奶讲解员”',
    column: '青少年风华',
    unit: SCHOOL,
    author: 'deputyHead',
    bylines: ['周敏'],
    body: '校史馆请来六位老教师当讲解员。',
    status: 'draft',
    signers: [],
    daysAgo: 2,
  },
]

export const adoptions: readonly Adopted[] = [
  {
    title: '十二位老人进课堂 讲的都是家门口的事',
    outlet: '关心下一代网',
    issue: '基层动态',
    daysAgo: 30,
    reportedBy: 'countyOffice',
    verifiedBy: 'countyOffice',
  },
  {
    title: '十二位老人进课堂 讲的都是家门口的事',
    outlet: '市关工委网',
    issue: '工作交流',
    daysAgo: 33,
    reportedBy: 'correspondent',
    verifiedBy: 'countyOffice',
  },
  {
    title: '渡口村的晚饭后课堂',
    outlet: '县级融媒体',
    issue: '乡村版',
    daysAgo: 5,
    reportedBy: 'ferryWriter',
    verifiedBy: 'countyOffice',
  },
  {
    title: '以“三创”为抓手 引领关心下一代工作高质量发展',
    outlet: '《双阳红》',
    issue: '示例期号',
    daysAgo: 200,
    reportedBy: 'aihuiCompiler',
    verifiedBy: 'aihuiCompiler',
  },
  {
    title: '一本业绩记载簿记下三年',
    outlet: '关心下一代网',
    issue: '银发风采',
    daysAgo: 2,
    reportedBy: 'correspondent',
  },
]
