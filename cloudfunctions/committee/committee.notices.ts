import type { NoticeWriter, RecordedEvent } from '@cloud/kernel/notices'
import type { Database } from '@database/engine'
import { PersonId, Role } from '@shared/account/account.model'
import { roleLabels } from '@shared/account/account.wording'

/** The person a grant was about; the reason of a revocation is told, never logged. */
async function findGrant(db: Database, event: RecordedEvent) {
  return db
    .selectFrom('role_grant')
    .innerJoin('committee', 'committee.id', 'role_grant.committee_id')
    .select(['role_grant.revoke_reason', 'committee.name'])
    .where('role_grant.id', '=', event.subjectId)
    .executeTakeFirst()
}

const told = (event: RecordedEvent) => ({
  personId: PersonId.parse(event.payload.personId),
  label: roleLabels[Role.parse(event.payload.role)],
})

export const committeeNotices: Record<string, NoticeWriter> = {
  'role.granted': async (db, event) => {
    const { personId, label } = told(event)
    const grant = await findGrant(db, event)
    return [
      {
        personId,
        title: `您有了新职责：${label}`,
        body: `${grant?.name ?? ''}请您担任“${label}”。打开首页就能看到要办的事。`,
        page: '/pages/home/index',
      },
    ]
  },

  'role.revoked': async (db, event) => {
    const { personId, label } = told(event)
    const grant = await findGrant(db, event)
    return [
      {
        personId,
        title: `“${label}”的职责已经收回`,
        body: `${grant?.name ?? ''}收回了“${label}”。原因：${grant?.revoke_reason ?? ''}。有疑问请打电话问关工委。`,
        page: null,
      },
    ]
  },
}
