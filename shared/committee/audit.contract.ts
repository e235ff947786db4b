import * as z from 'zod'
import { PageQuery, pageOf } from '@shared/kernel/page'
import { query, reads } from '@shared/kernel/procedure'
import { Change, SensitiveRead } from './audit.model'
import { CommitteeId } from './committee.model'
import { TREE_KEEPERS } from './committee.rules'

/** The log numbers its entries in the order they happened: the number is the cursor. */
const LogPage = {
  after: z
    .string()
    .regex(/^\d{1,15}$/, '请从头再打开这张列表')
    .optional(),
  limit: PageQuery.limit,
}

export const audit = {
  /** What was changed in a committee and below it, newest first. */
  listChanges: reads(TREE_KEEPERS)
    .input(query({ committeeId: CommitteeId, ...LogPage }))
    .output(pageOf(Change)),

  /** What the people who hold a role in a committee or below it have looked at. */
  listReads: reads(TREE_KEEPERS)
    .input(query({ committeeId: CommitteeId, ...LogPage }))
    .output(pageOf(SensitiveRead)),
}
