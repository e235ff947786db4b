import * as z from 'zod'
import { CommitteeId } from '@shared/committee/committee.model'
import { LocalDate } from '@shared/kernel/local-date'
import { PageQuery, pageOf } from '@shared/kernel/page'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { Reason } from '@shared/kernel/text'
import { SolicitationId } from './article.model'
import { WRITERS } from './article.rules'
import { COMPILERS } from './briefing.rules'
import {
  Answer,
  Appeal,
  Askable,
  OfficeSolicitation,
  OpenSolicitation,
  SolicitationDetail,
} from './solicitation.model'
import {
  endRefusalMessages,
  putOffRefusalMessages,
  solicitRefusalMessages,
  UNKNOWN_UNIT,
} from './solicitation.wording'

const Opened = z.object({ solicitationId: SolicitationId, units: z.int() })
const Changed = z.object({ solicitationId: SolicitationId, dueOn: LocalDate })

/** P-10 征稿、约稿. */
export const solicitationContract = {
  /** What the caller's units are asked for now, the nearest day first. */
  listOpen: reads(WRITERS).input(query({})).output(z.array(OpenSolicitation)),

  /** What the caller's office has asked for, the newest first. */
  list: reads(COMPILERS).input(query(PageQuery)).output(pageOf(OfficeSolicitation)),

  /** One, to its office and to the writers of the units asked. */
  get: reads(WRITERS)
    .input(query({ solicitationId: SolicitationId }))
    .output(SolicitationDetail),

  /** The articles behind the progress, of one unit or of all; the newest first. */
  answers: reads(COMPILERS)
    .input(query({ ...PageQuery, solicitationId: SolicitationId, unitId: CommitteeId.optional() }))
    .output(pageOf(Answer)),

  /** The county's units one may ask. */
  prepare: reads(COMPILERS)
    .input(query({ committeeId: CommitteeId }))
    .output(z.array(Askable)),

  open: writes(COMPILERS)
    .input(command(Appeal.shape))
    .output(Opened)
    .errors(refusals({ ...solicitRefusalMessages, UNKNOWN_UNIT })),

  /** Put its day off, saying why. */
  putOff: writes(COMPILERS)
    .input(command({ solicitationId: SolicitationId, dueOn: LocalDate, reason: Reason }))
    .output(Changed)
    .errors(refusals(putOffRefusalMessages)),

  /** End it before its day, saying why. */
  end: writes(COMPILERS)
    .input(command({ solicitationId: SolicitationId, reason: Reason }))
    .output(Changed)
    .errors(refusals(endRefusalMessages)),
}
