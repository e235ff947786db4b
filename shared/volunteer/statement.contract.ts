import * as z from 'zod'
import { LocalDate } from '@shared/kernel/local-date'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import {
  Statement,
  StatementCard,
  StatementCode,
  StatementId,
  VerifiedStatement,
} from './statement.model'
import { STATEMENT_OFFICES } from './statement.rules'
import { issueRefusalMessages } from './statement.wording'
import { VolunteerId } from './volunteer.model'

const Printed = z.object({ url: z.string(), fileName: z.string() })

export const statementContract = {
  /** Number a statement of one member's confirmed deeds from one day to another. */
  issue: writes(STATEMENT_OFFICES)
    .input(command({ volunteerId: VolunteerId, from: LocalDate, to: LocalDate }))
    .output(z.object({ statementId: StatementId }))
    .errors(refusals(issueRefusalMessages)),

  list: reads(STATEMENT_OFFICES)
    .input(query({ volunteerId: VolunteerId }))
    .output(z.array(StatementCard)),

  /** One statement, to the member and to the offices over them. */
  get: reads('signedIn')
    .input(query({ statementId: StatementId }))
    .output(Statement),

  /** The same on paper; who took it out is written on it and in the log. */
  print: writes('signedIn')
    .input(command({ statementId: StatementId }))
    .output(Printed),

  /** 业绩记载簿 of a year on paper, for the member or the offices over them. */
  printBook: writes('signedIn')
    .input(command({ volunteerId: VolunteerId, year: z.int('请选择年份').min(2000).max(2100) }))
    .output(Printed),

  /** Is this statement ours? Whoever holds it may ask. */
  verify: reads('public')
    .input(query({ code: StatementCode }))
    .output(VerifiedStatement),
}
