import * as z from 'zod'
import { FileId } from '@shared/account/file.model'
import { CommitteeId } from '@shared/committee/committee.model'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { Import, ImportId, ImportLine, LineVerdict } from './import.model'
import { IMPORTERS } from './import.rules'
import { enterRefusalMessages, readRefusalMessages } from './import.wording'

/** Bringing in a register that an office has kept in Excel. */
export const importContract = {
  /** The sheet to fill in, with the villages of this committee in its drop-down list. */
  template: writes(IMPORTERS)
    .input(command({ committeeId: CommitteeId }))
    .output(z.object({ url: z.string(), fileName: z.string() })),

  /** A sheet was uploaded; nothing of it is read yet. */
  bring: writes(IMPORTERS)
    .input(command({ committeeId: CommitteeId, fileId: FileId }))
    .output(Import),

  /** Read and judge the next lines; to be called until the status is no longer `reading`. Enters nothing. */
  read: writes(IMPORTERS)
    .input(command({ importId: ImportId }))
    .output(Import)
    .errors(refusals(readRefusalMessages)),

  get: reads(IMPORTERS)
    .input(query({ importId: ImportId }))
    .output(Import),

  list: reads(IMPORTERS)
    .input(query({ committeeId: CommitteeId }))
    .output(z.array(Import)),

  /** What is wrong, line by line, in the order of the sheet. */
  lines: reads(IMPORTERS)
    .input(
      query({
        importId: ImportId,
        verdict: LineVerdict,
        afterRow: z.int().min(0).default(0),
        limit: z.int().min(1).max(100).default(50),
      }),
    )
    .output(z.object({ items: z.array(ImportLine), nextRow: z.int().nullable() })),

  /** Enter every line that is fit, or the chosen ones, all at once or none. */
  enter: writes(IMPORTERS)
    .input(
      command({
        importId: ImportId,
        lines: z.union([
          z.enum(['fit', 'fitAndDoubtful'], '请选择录入哪些行'),
          z
            .array(z.int().min(1), '请选择录入哪些行')
            .min(1, '请至少选一行')
            .max(1_000, `一次最多选 1000 行`),
        ]),
      }),
    )
    .output(Import)
    .errors(refusals(enterRefusalMessages)),

  /** Forget a sheet that was brought by mistake; what was entered stays. */
  drop: writes(IMPORTERS)
    .input(command({ importId: ImportId }))
    .output(Import),
}
