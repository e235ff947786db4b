import { LocalDate } from '@shared/kernel/local-date'
import { query, reads } from '@shared/kernel/procedure'
import { Board } from './board.model'

export const boardContract = {
  /** 学期看板: every talk of the term that is not finished, and what stands against it. */
  get: reads(['countyOffice'])
    .input(query({ fromOn: LocalDate, toOn: LocalDate }))
    .output(Board),
}
