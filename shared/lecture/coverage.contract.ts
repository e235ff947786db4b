import { PersonId } from '@shared/account/account.model'
import { CommitteeId } from '@shared/committee/committee.model'
import { LocalDate } from '@shared/kernel/local-date'
import { PageQuery, pageOf } from '@shared/kernel/page'
import { query, reads } from '@shared/kernel/procedure'
import { Coverage, Tour, TourState, TourTalk } from './coverage.model'
import { coverageRoles } from './coverage.rules'

const period = { fromOn: LocalDate, toOn: LocalDate }

export const coverageContract = {
  /** 两个覆盖: what the delivered talks of a period came to in one's area. */
  get: reads(coverageRoles).input(query(period)).output(Coverage),

  /** 巡讲计划: schools × lecturers of one's area for a term (domain L-15). */
  tour: reads(coverageRoles).input(query(period)).output(Tour),

  /** The talks behind a number of the tour, by time. */
  talks: reads(coverageRoles)
    .input(
      query({
        ...PageQuery,
        ...period,
        hostId: CommitteeId.optional(),
        lecturerId: PersonId.optional(),
        state: TourState.optional(),
      }),
    )
    .output(pageOf(TourTalk)),
}
