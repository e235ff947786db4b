import { LocalDate } from '@shared/kernel/local-date'
import { query, reads } from '@shared/kernel/procedure'
import { Coverage } from './coverage.model'

export const coverageContract = {
  /** 两个覆盖: what the delivered talks of a period came to in one's area. */
  get: reads(['townshipReviewer', 'countyOffice', 'director', 'partySecretary'])
    .input(query({ fromOn: LocalDate, toOn: LocalDate }))
    .output(Coverage),
}
