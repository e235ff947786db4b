import * as z from 'zod'
import { command, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { annualStatementRefusalMessages } from './annual-statement.wording'
import { StatisticYear } from './statistics.model'

/** S-16: a sponsor's year on paper; children by number only. */
export const annualStatement = {
  print: writes(['sponsor'])
    .input(command({ year: StatisticYear }))
    .output(z.object({ url: z.string(), fileName: z.string() }))
    .errors(refusals(annualStatementRefusalMessages)),
}
