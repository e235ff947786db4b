import type { ConsentKind } from '@shared/sponsorship/consent.model'
import type {
  Difficulty,
  Need,
  SchoolStage,
  StudentStatus,
  VerificationLevel,
} from '@shared/sponsorship/student.model'

export type SeededStudent = {
  name: string
  birthMonth: string
  stage: SchoolStage
  grade: number
  guardianName: string
  /** The persona who is the guardian. */
  guardian?: string
  difficulties: readonly Difficulty[]
  need: Need
  /** Which of the communities and villages. */
  village: number
  status: StudentStatus
  step?: VerificationLevel
  refuses?: readonly ConsentKind[]
  /** Days since the case came to this state. */
  since: number
  /** The second application for a child who stands here already. */
  again?: true
  /** Days on the waiting list. */
  waited?: number
}

const yearly = (yuan: number): Need => ({ kind: 'yearly', amountFen: yuan * 100 })
const oneOff = (yuan: number): Need => ({ kind: 'oneOff', amountFen: yuan * 100 })

/** Invented, all of them; the order gives the numbers. */
export const students: readonly SeededStudent[] = [
  {
    name: '王小雨',
    birthMonth: '2014-03',
    stage: 'primary',
    grade: 6,
    guardianName: '王桂英',
    guardian: 'guardian',
    difficulties: ['leftBehind', 'lowIncome'],
    need: yearly(1200),
    village: 0,
    status: 'matched',
    refuses: ['media'],
    since: 60,
    waited: 80,
  },
  {
    name: '王小明',
    birthMonth: '2016-05',
    stage: 'primary',
    grade: 4,
    guardianName: '王桂英',
    guardian: 'guardian',
    difficulties: ['leftBehind', 'lowIncome'],
    need: yearly(1200),
    village: 0,
    status: 'draft',
    since: 1,
  },
  {
    name: '陆子轩',
    birthMonth: '2015-09',
    stage: 'primary',
    grade: 5,
    guardianName: '陆建平',
    difficulties: ['illness'],
    need: yearly(1500),
    village: 0,
    status: 'verifying',
    step: 'village',
    since: 2,
  },
  {
    name: '范雨桐',
    birthMonth: '2014-11',
    stage: 'primary',
    grade: 6,
    guardianName: '范志强',
    difficulties: ['singleParent'],
    need: { kind: 'goods', goods: ['desk', 'books'] },
    village: 1,
    status: 'verifying',
    step: 'school',
    since: 9,
  },
  {
    name: '孟浩然',
    birthMonth: '2013-12',
    stage: 'juniorHigh',
    grade: 1,
    guardianName: '孟庆国',
    difficulties: ['disability'],
    need: yearly(2000),
    village: 8,
    status: 'verifying',
    step: 'township',
    since: 3,
  },
  {
    name: '施佳怡',
    birthMonth: '2014-01',
    stage: 'juniorHigh',
    grade: 1,
    guardianName: '施红梅',
    difficulties: ['disaster'],
    need: oneOff(1000),
    village: 9,
    status: 'verifying',
    step: 'county',
    since: 1,
  },
  {
    name: '顾思远',
    birthMonth: '2015-02',
    stage: 'primary',
    grade: 5,
    guardianName: '顾长林',
    difficulties: ['orphan'],
    need: yearly(1800),
    village: 2,
    status: 'verified',
    refuses: ['media'],
    since: 1,
  },
  {
    name: '丁若彤',
    birthMonth: '2015-07',
    stage: 'primary',
    grade: 5,
    guardianName: '丁玉兰',
    difficulties: ['lowIncome'],
    need: yearly(1200),
    village: 3,
    status: 'publicized',
    refuses: ['media'],
    since: 2,
  },
  {
    name: '蒋一诺',
    birthMonth: '2014-06',
    stage: 'primary',
    grade: 6,
    guardianName: '蒋国兴',
    difficulties: ['illness', 'lowIncome'],
    need: yearly(1200),
    village: 10,
    status: 'publicized',
    refuses: ['publicity', 'media'],
    since: 2,
  },
  ...(
    [
      ['沈梓涵', '2015-04', 'primary', 5, yearly(1200), 4, 23],
      ['韩子墨', '2014-04', 'juniorHigh', 1, yearly(1500), 5, 41],
      [
        '唐欣悦',
        '2016-08',
        'primary',
        4,
        { kind: 'goods', goods: ['clothing', 'bedding'] },
        11,
        35,
      ],
      ['薛明哲', '2013-12', 'juniorHigh', 1, oneOff(1000), 6, 12],
      ['吕思齐', '2015-12', 'primary', 5, yearly(1000), 7, 8],
      ['潘雨晨', '2016-02', 'primary', 4, { kind: 'goods', goods: ['bicycle'] }, 9, 5],
      ['邵雨涵', '2015-06', 'primary', 5, yearly(1200), 0, 3],
    ] as const
  ).map(
    ([name, birthMonth, stage, grade, need, village, waited]): SeededStudent => ({
      name,
      birthMonth,
      stage,
      grade,
      guardianName: `${name.slice(0, 1)}建国`,
      difficulties: ['lowIncome'],
      need: need.kind === 'goods' ? { kind: 'goods', goods: [...need.goods] } : need,
      village,
      status: 'waiting',
      refuses: ['media'],
      since: waited,
      waited,
    }),
  ),
  ...(
    [
      ['顾小满', '2013-02', 'juniorHigh', 2, yearly(1500), 6, 'matched', 396],
      ['许安然', '2012-09', 'juniorHigh', 3, oneOff(1000), 9, 'ended', 30],
    ] as const
  ).map(
    ([name, birthMonth, stage, grade, need, village, status, since]): SeededStudent => ({
      name,
      birthMonth,
      stage,
      grade,
      guardianName: `${name.slice(0, 1)}建国`,
      difficulties: ['lowIncome'],
      need,
      village,
      status,
      refuses: ['media'],
      since,
      waited: since + 60,
    }),
  ),
  {
    name: '许安然',
    birthMonth: '2012-09',
    stage: 'juniorHigh',
    grade: 3,
    guardianName: '许建国',
    difficulties: ['lowIncome', 'illness'],
    need: yearly(1500),
    village: 9,
    status: 'verifying',
    step: 'county',
    refuses: ['media'],
    again: true,
    since: 1,
  },
]
