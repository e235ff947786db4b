import type { CommitteePath } from '@shared/committee/committee.model'
import {
  covers,
  levelBelow,
  refusalToEstablish,
  refusalToMerge,
  refusalToRemove,
  refusalToResume,
  refusalToSuspend,
  type TreeNode,
  totalOf,
} from '@shared/committee/committee.rules'

const path = (text: string) => text as CommitteePath
const county: TreeNode = { path: path('1.2.'), level: 'county', kind: 'area', status: 'active' }
const township: TreeNode = { ...county, path: path('1.2.3.'), level: 'township' }
const village: TreeNode = { ...township, path: path('1.2.3.4.'), level: 'village', kind: 'village' }
const school: TreeNode = { ...township, path: path('1.2.5.'), kind: 'school' }

describe('covering the tree', () => {
  it('covers itself and what lies below, and not a neighbour whose number begins alike', () => {
    expect(covers(county.path, county.path)).toBe(true)
    expect(covers(county.path, village.path)).toBe(true)
    expect(covers(village.path, county.path)).toBe(false)
    expect(covers(path('1.2.'), path('1.20.'))).toBe(false)
  })
})

describe('establishing a committee', () => {
  it.each([
    ['a township below a county', county, 'township', 'area', null],
    ['a school below a county', county, 'township', 'school', null],
    ['a village below a township', township, 'village', 'village', null],
    ['a community below a township', township, 'village', 'community', null],
    ['a school below a township', township, 'village', 'school', null],
    ['a village right below a county (兵团, 农场)', county, 'village', 'village', null],
    ['a county below a county', county, 'county', 'area', 'WRONG_LEVEL'],
    ['a city below a county', county, 'city', 'area', 'WRONG_LEVEL'],
    ['a village at township level', county, 'township', 'village', 'WRONG_KIND'],
    ['an area at the lowest level', township, 'village', 'area', 'WRONG_KIND'],
    ['anything below a village', village, 'village', 'village', 'NOT_AN_AREA'],
    ['anything below a school', school, 'village', 'school', 'NOT_AN_AREA'],
    ['a suspended parent', { ...county, status: 'suspended' }, 'township', 'area', 'CLOSED'],
    ['a merged parent', { ...county, status: 'merged' }, 'township', 'area', 'CLOSED'],
  ] as const)('%s', (_, parent, level, kind, refusal) => {
    expect(refusalToEstablish(parent, { level, kind })).toBe(refusal)
  })

  it('proposes the level right below, and village below village', () => {
    expect(levelBelow('nation')).toBe('province')
    expect(levelBelow('township')).toBe('village')
    expect(levelBelow('village')).toBe('village')
  })
})

describe('merging a committee', () => {
  const other = { ...township, path: path('1.2.9.') }

  it.each([
    ['into its neighbour', township, other, null],
    ['a suspended one', { ...township, status: 'suspended' }, other, null],
    [
      'a village into a community',
      village,
      { ...village, path: path('1.2.3.8.'), kind: 'community' },
      null,
    ],
    ['into itself', township, township, 'SAME'],
    ['into its own village', township, village, 'INSIDE_ITSELF'],
    ['one merged before', { ...township, status: 'merged' }, other, 'NOT_ACTIVE'],
    ['into a suspended one', township, { ...other, status: 'suspended' }, 'NOT_ACTIVE'],
    ['a village into a township', village, other, 'OTHER_LEVEL'],
  ] as const)('%s', (_, committee, into, refusal) => {
    expect(refusalToMerge(committee, into)).toBe(refusal)
  })
})

describe('suspending, resuming and removing a committee', () => {
  it('suspends what is active and resumes what is suspended', () => {
    expect(refusalToSuspend(township)).toBeNull()
    expect(refusalToSuspend({ ...township, status: 'merged' })).toBe('NOT_ACTIVE')
    expect(refusalToResume({ ...township, status: 'suspended' })).toBeNull()
    expect(refusalToResume(township)).toBe('NOT_SUSPENDED')
  })

  it('never removes what has others below it (T-ORG-2)', () => {
    expect(refusalToRemove(1)).toBe('HAS_CHILDREN')
    expect(refusalToRemove(0)).toBeNull()
  })
})

describe('adding up the kinds', () => {
  it('gives 479 for 清水县 (T-ORG-1)', () => {
    const counts = {
      department: 24,
      area: 18,
      village: 260,
      community: 4,
      school: 162,
      enterprise: 11,
    }

    expect(totalOf(counts)).toBe(479)
  })
})
