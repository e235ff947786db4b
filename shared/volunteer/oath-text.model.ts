import * as z from 'zod'
import { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import { Instant } from '@shared/kernel/instant'

export const OathTextId = z.uuid().brand<'OathTextId'>()
export type OathTextId = z.infer<typeof OathTextId>

export const OathTextStatus = z.enum(['draft', 'awaiting', 'effective', 'retired'])
export type OathTextStatus = z.infer<typeof OathTextStatus>

/** One line a breath; blank lines and spaces around lines are dropped. */
export const OathBody = z
  .string('请填写誓词')
  .max(1000, '誓词太长，请写 60 到 300 个字')
  .transform((text) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n'),
  )
  .pipe(z.string().min(1, '请填写誓词'))

/** V-06: the words a committee's volunteers swear, version by version. */
export const OathText = z.object({
  id: OathTextId,
  committeeId: CommitteeId,
  committeeName: z.string(),
  path: CommitteePath,
  version: z.int(),
  body: z.string(),
  isSample: z.boolean(),
  status: OathTextStatus,
  draftedBy: z.string(),
  draftedByMe: z.boolean(),
  approvedBy: z.string().nullable(),
  effectiveAt: Instant.nullable(),
  retiredAt: Instant.nullable(),
  returnReason: z.string().nullable(),
})
export type OathText = z.infer<typeof OathText>
