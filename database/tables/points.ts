import type { PersonId } from '@shared/account/account.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { AdoptionId, OutletLevel } from '@shared/submission/adoption.model'
import type { PointsMode } from '@shared/submission/points.model'

export type PointsTables = {
  points_year: Record<OutletLevel, number> & {
    committee_id: CommitteeId
    year: number
    mode: PointsMode
    set_by: PersonId
    set_at: Date
    closed_at: Date | null
    closed_by: PersonId | null
    closer_name: string | null
  }
  closed_adoption: {
    committee_id: CommitteeId
    year: number
    adoption_id: AdoptionId
    level: OutletLevel
  }
}
