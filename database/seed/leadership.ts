import type { Insertable } from 'kysely'
import type { CommitteeTables } from '@database/tables/committee'
import type { Post } from '@shared/committee/appointment.model'
import { seedId } from './chapter'
import { residentsByCounty, withoutExecutiveDeputy } from './committees-heilongjiang'
import {
  AIHUI,
  BINJIANG,
  COMMUNITIES,
  JINGJIANG,
  place,
  QINGSHUI,
  QIQIHAR,
  VILLAGES,
} from './places'

type Term = Omit<Insertable<CommitteeTables['appointment']>, 'created_by' | 'created_at'>
type Norm = Omit<Insertable<CommitteeTables['staffing_norm']>, 'id'>
type Declared = Omit<Insertable<CommitteeTables['declared_total']>, 'id'>

const SURNAMES = [...'孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕']
const GIVEN = ['志远', '桂兰', '德明', '玉珍', '国庆', '秀英', '长河', '文礼', '淑华', '振东']

let made = 0
/** Nobody is meant: the name is counted out and says so. */
function inventedName(): string {
  const name = `${SURNAMES[made % SURNAMES.length]}${GIVEN[(made * 3) % GIVEN.length]}（示例）`
  made += 1
  return name
}

function term(where: string, post: Post, facts: Partial<Term> = {}): Term {
  const person_name = facts.person_name ?? inventedName()
  const started_on = facts.started_on ?? '2016-07-01'
  return {
    id: seedId(`term:${where}:${post}:${person_name}`),
    committee_id: place(where),
    post,
    resident: true,
    concurrent: false,
    former_post: null,
    document_no: null,
    ended_on: null,
    end_reason: null,
    ...facts,
    person_name,
    started_on,
  }
}

/** S0: the posts behind the counts; where an executive deputy is in post, he is the first of them. */
function termsOfCounty([name, count]: [string, number]): Term[] {
  const posts: Post[] = withoutExecutiveDeputy.includes(name)
    ? ['deputyDirector', 'secretaryGeneral']
    : ['executiveDeputyDirector', 'deputyDirector', 'secretaryGeneral', 'deputyDirector']
  return posts.slice(0, count).map((post) => term(`${QIQIHAR}/${name}`, post))
}

/** S3: four of six deputy directors are new, 67%; the four before them have left. */
const termsOfAihui: Term[] = [
  term(AIHUI, 'executiveDeputyDirector', { started_on: '2018-05-01' }),
  term(AIHUI, 'deputyDirector', { started_on: '2018-05-01' }),
  ...Array.from({ length: 4 }, () =>
    term(AIHUI, 'deputyDirector', {
      started_on: '2021-09-01',
      former_post: '正科级干部',
      document_no: '爱关工〔2021〕3号（示例）',
    }),
  ),
  ...Array.from({ length: 4 }, () =>
    term(AIHUI, 'deputyDirector', {
      started_on: '2014-03-01',
      ended_on: '2021-08-31',
      end_reason: '年事已高，本人提出',
    }),
  ),
]

/** S4: the party secretary leads each committee beside his office; in one village the deputy is missing. */
const termsOfBinjiang: Term[] = [
  term(BINJIANG, 'director', {
    person_name: '徐立新（示例）',
    resident: false,
    concurrent: true,
    former_post: '党工委副书记',
    document_no: '滨江工委〔2024〕8号（示例）',
    started_on: '2024-03-01',
  }),
  term(BINJIANG, 'executiveDeputyDirector', { started_on: '2019-04-01' }),
  term(BINJIANG, 'secretaryGeneral', { started_on: '2020-04-01' }),
  ...[...VILLAGES, ...COMMUNITIES].flatMap((where, at) => [
    term(where, 'director', {
      resident: false,
      concurrent: true,
      former_post: '党组织书记',
      started_on: '2021-03-01',
    }),
    ...(at === 3
      ? []
      : [term(where, 'executiveDeputyDirector', { started_on: `20${20 + (at % 5)}-03-15` })]),
    ...(at % 3 === 1 ? [term(where, 'secretaryGeneral', { started_on: '2022-03-01' })] : []),
  ]),
  term(JINGJIANG, 'director', { resident: false, concurrent: true, started_on: '2022-01-10' }),
  term(JINGJIANG, 'executiveDeputyDirector', { started_on: '2020-06-01' }),
  term(JINGJIANG, 'deputyDirector', { started_on: '2023-06-01' }),
  term(JINGJIANG, 'secretaryGeneral', { started_on: '2023-06-01' }),
]

export const terms: readonly Term[] = [
  ...Object.entries(residentsByCounty).flatMap(termsOfCounty),
  ...termsOfAihui,
  ...termsOfBinjiang,
]

export const norms: readonly Norm[] = [
  {
    committee_id: place(QIQIHAR),
    level: 'county',
    meets_residents: 3,
    basic_residents: 2,
    basic_needs_executive_deputy: true,
    document: '市关工委2009年《关于县（市）区关工委组成人员和驻会班子配备的意见》',
    effective_on: '2009-01-01',
  },
  {
    committee_id: place(JINGJIANG),
    level: 'village',
    meets_residents: 2,
    basic_residents: 1,
    basic_needs_executive_deputy: true,
    document: '村（社区）驻会班子配备口径（示例）',
    effective_on: '2024-01-01',
  },
]

/** What the reports print: 36 against 37 rows (S0), and 479 against 479 (S1). */
export const declaredTotals: readonly Declared[] = [
  {
    committee_id: place(QIQIHAR),
    measure: 'residents',
    total: 36,
    as_of: '2018-06-30',
    source: '全市县（市）区关工委班子建设调研报告',
  },
  {
    committee_id: place(QINGSHUI),
    measure: 'committees',
    total: 479,
    as_of: '2019-01-29',
    source: '《抓好基层组织建设 充分发挥关工作用》',
  },
]
