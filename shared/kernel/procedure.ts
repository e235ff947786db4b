import { oc } from '@orpc/contract'
import * as z from 'zod'
import type { Role } from '@shared/account/account.model'
import { refusals } from './refusals'

/**
 * Who may knock at a procedure at all. Knowing the record comes later, in the handler's rules.
 * - `public`: anyone, signed in or not
 * - `signedIn`: whoever has a WeChat identity; the handler narrows it to what is theirs
 * - a list of roles: whoever holds one of them anywhere; the handler narrows it to their jurisdiction
 */
export type Access = 'public' | 'signedIn' | readonly Role[]

export type ProcedureMeta = { access: Access; writes: boolean }

export const RequestId = z.uuid('请重新打开这一页再试').brand<'RequestId'>()
export type RequestId = z.infer<typeof RequestId>

/** What any procedure may answer. A record one may not see does not exist: NOT_FOUND says both. */
export const everywhere = refusals({
  UNAUTHORIZED: '请先从微信里打开，再来办这件事',
  FORBIDDEN: '这件事不在您的职责里，有疑问请打电话问关工委',
  NOT_FOUND: '没有找到，可能已经撤下，或不归您看',
})

/** A procedure that only looks. */
export const reads = (access: Access) =>
  oc.$meta<ProcedureMeta>({ access, writes: false }).errors(everywhere)

/**
 * A procedure that changes something. Its input is strict and carries the request id the form got
 * when it opened: sent twice, it is done once and answered the same.
 */
export const writes = (access: Access) =>
  oc.$meta<ProcedureMeta>({ access, writes: true }).errors(everywhere)

/** The input of a reading procedure: unknown keys are refused. */
export const query = <Shape extends z.core.$ZodLooseShape>(shape: Shape) => z.strictObject(shape)

/** The input of a writing procedure: unknown keys are refused and the request id is required. */
export const command = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject({ requestId: RequestId, ...shape })
