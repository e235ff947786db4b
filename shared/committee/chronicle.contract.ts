import * as z from 'zod'
import { PageQuery, pageOf } from '@shared/kernel/page'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { ChronicleCandidate, ChronicleEntry, ChronicleWords, EventNumber } from './chronicle.model'
import { CHRONICLE_READERS, CHRONICLERS } from './chronicle.rules'
import { chronicleRefusalMessages } from './chronicle.wording'

const judged = z.object({ eventId: EventNumber })

const after = z
  .string()
  .regex(/^\d{1,15}$/, '请从头再打开这张列表')
  .optional()

/** 大事记 */
export const chronicle = {
  /** What was not judged yet, oldest first. */
  listCandidates: reads(CHRONICLERS)
    .input(query({ after, limit: PageQuery.limit }))
    .output(pageOf(ChronicleCandidate)),

  /** What a year's chronicle tells, from January on. */
  list: reads(CHRONICLE_READERS)
    .input(query({ year: z.int('请选择年份').min(1990, '请选择年份').max(2100, '请选择年份') }))
    .output(z.array(ChronicleEntry)),

  keep: writes(CHRONICLERS)
    .input(command({ eventId: EventNumber, words: ChronicleWords }))
    .output(judged)
    .errors(refusals(chronicleRefusalMessages)),

  drop: writes(CHRONICLERS)
    .input(command({ eventId: EventNumber }))
    .output(judged)
    .errors(refusals(chronicleRefusalMessages)),
}
