import { Role } from '@shared/account/account.model'
import { holds } from '@shared/account/account.rules'
import type { GrantId } from '@shared/committee/role.model'
import { GRANTERS, grantableRoles, refusalToRevoke } from '@shared/committee/role.rules'
import { maskPhone } from '@shared/kernel/masking'
import { findCommittee } from './committee.store'
import { signedIn } from './procedures'
import { listGrants } from './role.store'

export const listRoles = signedIn.role.list.handler(
  async ({ input, context: { db, actor }, errors }) => {
    const committee = await findCommittee(db, input.committeeId)
    if (!committee || !holds(actor, GRANTERS, committee.path)) throw errors.NOT_FOUND()

    const rows = await listGrants(db, committee, input)
    const items = rows.slice(0, input.limit).map((row) => ({
      id: row.id as GrantId,
      role: row.role,
      committeeId: row.committee_id,
      committeeName: row.committee_name,
      name: row.name,
      phone: row.phone && maskPhone(row.phone),
      grantedAt: row.granted_at.toISOString(),
      revocable:
        refusalToRevoke(actor, { personId: row.person_id, role: row.role, revoked: false }, row) ===
        null,
    }))
    return { items, next: rows.length > input.limit ? (items.at(-1)?.id ?? null) : null }
  },
)

export const listRoleOptions = signedIn.role.options.handler(
  async ({ input, context: { db, actor }, errors }) => {
    const committee = await findCommittee(db, input.committeeId)
    if (!committee || !holds(actor, GRANTERS, committee.path)) throw errors.NOT_FOUND()
    return grantableRoles(actor, Role.options, committee)
  },
)
