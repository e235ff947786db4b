import * as z from 'zod'

export const CommitteeId = z.uuid().brand<'CommitteeId'>()
export type CommitteeId = z.infer<typeof CommitteeId>

/** Ancestor labels from the root down, each closed by a dot: `3.17.204.` */
export const CommitteePath = z
  .string()
  .regex(/^(\d+\.)+$/)
  .brand<'CommitteePath'>()
export type CommitteePath = z.infer<typeof CommitteePath>
