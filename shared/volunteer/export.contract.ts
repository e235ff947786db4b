import * as z from 'zod'
import type { Role } from '@shared/account/account.model'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { line, Reason } from '@shared/kernel/text'
import { ExportId, ExportRecord, ExportScope } from './export.model'
import { EXPORT_APPROVERS, EXPORTERS } from './export.rules'
import { askRefusalMessages, decideRefusalMessages, fetchRefusalMessages } from './export.wording'

const exporters: readonly Role[] = [...new Set(Object.values(EXPORTERS).flat())]

/** V-15, X-12: what leaves the system on paper or in a sheet. */
export const exportContract = {
  /** How many people it would hold and whether full data need a second person: said before anything starts. */
  preview: reads(exporters)
    .input(query({ scope: ExportScope }))
    .output(z.object({ people: z.int(), canBeUnmasked: z.boolean() })),

  /** Write down that it is wanted. Masked, it may be fetched at once; in full only after approval. */
  ask: writes(exporters)
    .input(
      command({
        scope: ExportScope,
        unmasked: z.boolean(),
        purpose: line('用途', { min: 2, max: 100 }).nullable(),
      }),
    )
    .output(ExportRecord)
    .errors(refusals(askRefusalMessages)),

  /** One's own of late, and those one may decide on. */
  list: reads(exporters)
    .input(query({}))
    .output(z.object({ own: z.array(ExportRecord), toDecide: z.array(ExportRecord) })),

  get: reads(exporters)
    .input(query({ exportId: ExportId }))
    .output(ExportRecord),

  approve: writes(EXPORT_APPROVERS)
    .input(command({ exportId: ExportId }))
    .output(ExportRecord)
    .errors(refusals(decideRefusalMessages)),

  refuse: writes(EXPORT_APPROVERS)
    .input(command({ exportId: ExportId, reason: Reason }))
    .output(ExportRecord)
    .errors(refusals(decideRefusalMessages)),

  /** Make it when it is first fetched; an address that soon expires. Every fetch is written down. */
  fetch: writes(exporters)
    .input(command({ exportId: ExportId }))
    .output(z.object({ url: z.string(), fileName: z.string() }))
    .errors(refusals(fetchRefusalMessages)),
}
