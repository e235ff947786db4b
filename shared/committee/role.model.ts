import * as z from 'zod'
import { Role } from '@shared/account/account.model'
import { Instant } from '@shared/kernel/instant'
import { CommitteeId } from './committee.model'

export const GrantId = z.uuid().brand<'GrantId'>()
export type GrantId = z.infer<typeof GrantId>

/** A role in force, as the office lists it; the telephone number is masked. */
export const GrantedRole = z.object({
  id: GrantId,
  role: Role,
  committeeId: CommitteeId,
  committeeName: z.string(),
  name: z.string().nullable(),
  phone: z.string().nullable(),
  grantedAt: Instant,
  /** The caller could take it back. */
  revocable: z.boolean(),
})
export type GrantedRole = z.infer<typeof GrantedRole>
