import type {
  CommitteeKind,
  CommitteeLevel,
  CommitteeSetting,
  Vitality,
} from '@shared/committee/committee.model'

/** A committee of the demonstration data with what lies below it. */
export type Branch = {
  name: string
  level: CommitteeLevel
  kind: CommitteeKind
  setting?: CommitteeSetting
  vitality?: Vitality
  /** Invented: numbers of the reserved 0000-… form reach nobody. */
  officePhone?: string
  contactName?: string
  below?: readonly Branch[]
}

type Facts = Omit<Branch, 'name' | 'level' | 'kind' | 'below'>

const branch =
  (level: CommitteeLevel, kind: CommitteeKind, setting?: CommitteeSetting) =>
  (name: string, below: readonly Branch[] = [], facts: Facts = {}): Branch => ({
    name,
    level,
    kind,
    ...(setting ? { setting } : {}),
    ...facts,
    below,
  })

export const province = branch('province', 'area')
export const city = branch('city', 'area')
export const county = branch('county', 'area')
export const district = branch('county', 'area', 'urban')
export const township = branch('township', 'area', 'rural')
export const street = branch('township', 'area', 'urban')
export const village = branch('village', 'village', 'rural')
export const community = branch('village', 'community', 'urban')
export const department = branch('township', 'department')
export const enterprise = branch('township', 'enterprise')
export const countySchool = branch('township', 'school')
export const villageSchool = branch('village', 'school', 'rural')
