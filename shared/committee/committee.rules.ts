import type { Role } from '@shared/account/account.model'
import type {
  CommitteeKind,
  CommitteeLevel,
  CommitteePath,
  CommitteeStatus,
} from './committee.model'

/** `path` is `above` itself or lies below it. */
export const covers = (above: CommitteePath, path: CommitteePath): boolean => path.startsWith(above)

/** What the rules of the tree need to know of a committee. */
export type TreeNode = {
  path: CommitteePath
  level: CommitteeLevel
  kind: CommitteeKind
  status: CommitteeStatus
}

/** Whoever changes the tree at his committee and below it. */
export const TREE_KEEPERS: readonly Role[] = ['countyOffice', 'administrator']

/** Whoever keeps the telephone number at the foot of the pages right. */
export const CONTACT_KEEPERS: readonly Role[] = [
  'villageClerk',
  'townshipReviewer',
  'countyOffice',
  'administrator',
]

export const VITALITY_JUDGES: readonly Role[] = [
  'townshipReviewer',
  'countyOffice',
  'assessor',
  'administrator',
]

/** From the top down. */
export const LEVELS: readonly CommitteeLevel[] = [
  'nation',
  'province',
  'city',
  'county',
  'township',
  'village',
]

const depth = (level: CommitteeLevel) => LEVELS.indexOf(level)

/** The level right below, where a new committee usually stands. */
export const levelBelow = (level: CommitteeLevel): CommitteeLevel =>
  LEVELS[Math.min(depth(level) + 1, LEVELS.length - 1)] as CommitteeLevel

const isLowestArea = (kind: CommitteeKind) => kind === 'village' || kind === 'community'

export type EstablishRefusal = 'CLOSED' | 'NOT_AN_AREA' | 'WRONG_LEVEL' | 'WRONG_KIND'

/** Why no committee of this kind and level may be established below this one. */
export function refusalToEstablish(
  parent: TreeNode,
  child: { level: CommitteeLevel; kind: CommitteeKind },
): EstablishRefusal | null {
  if (parent.status !== 'active') return 'CLOSED'
  if (parent.kind !== 'area') return 'NOT_AN_AREA'
  if (depth(child.level) <= depth(parent.level)) return 'WRONG_LEVEL'
  if (isLowestArea(child.kind) && child.level !== 'village') return 'WRONG_KIND'
  if (child.kind === 'area' && child.level === 'village') return 'WRONG_KIND'
  return null
}

export type SuspendRefusal = 'NOT_ACTIVE'

/** A committee with others below it may rest; those below it go on. */
export const refusalToSuspend = (committee: TreeNode): SuspendRefusal | null =>
  committee.status === 'active' ? null : 'NOT_ACTIVE'

export type ResumeRefusal = 'NOT_SUSPENDED'

export const refusalToResume = (committee: TreeNode): ResumeRefusal | null =>
  committee.status === 'suspended' ? null : 'NOT_SUSPENDED'

export type MergeRefusal = 'SAME' | 'INSIDE_ITSELF' | 'NOT_ACTIVE' | 'OTHER_LEVEL'

/** Why one committee may not be merged into another. What lies below the first moves along. */
export function refusalToMerge(committee: TreeNode, into: TreeNode): MergeRefusal | null {
  if (committee.path === into.path) return 'SAME'
  if (covers(committee.path, into.path)) return 'INSIDE_ITSELF'
  if (committee.status === 'merged' || into.status !== 'active') return 'NOT_ACTIVE'
  if (committee.level !== into.level) return 'OTHER_LEVEL'
  return null
}

export type RemoveRefusal = 'HAS_CHILDREN'

/** T-ORG-2: whoever has others below it is merged or suspended, never removed. */
export const refusalToRemove = (children: number): RemoveRefusal | null =>
  children > 0 ? 'HAS_CHILDREN' : null

/** All kinds together. */
export const totalOf = (counts: Readonly<Record<CommitteeKind, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)
