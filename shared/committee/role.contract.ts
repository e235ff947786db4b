import * as z from 'zod'
import { Role } from '@shared/account/account.model'
import { Instant } from '@shared/kernel/instant'
import { PageQuery, pageOf } from '@shared/kernel/page'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { personName, phone, Reason } from '@shared/kernel/text'
import { CommitteeId } from './committee.model'
import { GrantedRole, GrantId } from './role.model'
import { GRANTERS } from './role.rules'
import { grantRefusalMessages, revokeRefusalMessages } from './role.wording'

export const role = {
  /** Who holds what at this committee and below it. */
  list: reads(GRANTERS)
    .input(query({ committeeId: CommitteeId, role: Role.optional(), ...PageQuery }))
    .output(pageOf(GrantedRole)),

  /** The roles the caller could give at this committee. */
  options: reads(GRANTERS)
    .input(query({ committeeId: CommitteeId }))
    .output(z.array(Role)),

  /** Name and number must both be what the person told us of themselves; nobody grants himself. */
  grant: writes(GRANTERS)
    .input(
      command({ committeeId: CommitteeId, role: Role, name: personName('姓名'), phone: phone() }),
    )
    .output(GrantedRole)
    .errors(refusals(grantRefusalMessages)),

  /** In force at once: the next call of that person is judged without it. */
  revoke: writes(GRANTERS)
    .input(command({ grantId: GrantId, reason: Reason }))
    .output(z.object({ grantId: GrantId, revokedAt: Instant }))
    .errors(refusals(revokeRefusalMessages)),
}
