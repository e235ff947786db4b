import type { Job } from '@cloud/kernel/timer'
import { transact } from '@database/engine'
import { addYears, localDateOf } from '@shared/kernel/local-date'
import type { ApplicationId } from '@shared/volunteer/application.model'
import { FORMER_MEMBERS_KEPT_YEARS } from '@shared/volunteer/service-state.rules'

/**
 * Two years after somebody was struck off, left or died what they told about themselves is deleted; the
 * name on the oath roll, the number and the history stay, so that every count stays right (§B.8).
 */
export const forgetFormerMembers: Job = (db, now) =>
  transact(db, async (tx) => {
    const until = addYears(localDateOf(now), -FORMER_MEMBERS_KEPT_YEARS)
    const former = tx
      .selectFrom('volunteer')
      .select('volunteer.id')
      .where('volunteer.status', 'in', ['struckOff', 'left', 'deceased'])
      .where('volunteer.status_since', '<=', until)
    await tx.deleteFrom('health_check').where('volunteer_id', 'in', former).execute()
    await tx.deleteFrom('service_insurance').where('volunteer_id', 'in', former).execute()
    await tx.deleteFrom('volunteer_background').where('volunteer_id', 'in', former).execute()
    const forgotten = await tx
      .deleteFrom('volunteer_particulars')
      .where('volunteer_id', 'in', former)
      .returning('volunteer_id')
      .execute()
    if (forgotten.length === 0) return 0
    const ids = forgotten.map((row) => row.volunteer_id)
    await tx
      .deleteFrom('volunteer_application_form')
      .where('application_id', 'in', (select) =>
        select
          .selectFrom('volunteer')
          .select('volunteer.application_id')
          .where('volunteer.id', 'in', ids)
          .where('volunteer.application_id', 'is not', null)
          .$narrowType<{ application_id: ApplicationId }>(),
      )
      .execute()
    return forgotten.length
  })
