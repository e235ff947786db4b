import type { PersonId } from '@shared/account/account.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { SectionId } from '@shared/lecture/lecture.model'
import type { SessionId } from '@shared/lecture/seat.model'
import type { WishId } from '@shared/lecture/wish.model'

export type WishTables = {
  lecture_setting: { committee_id: CommitteeId; wishes_needed: number }
  wish: {
    id: WishId
    section_id: SectionId
    area_id: CommitteeId
    person_id: PersonId | null
    wished_at: Date
    closed_at: Date | null
    session_id: SessionId | null
  }
}
