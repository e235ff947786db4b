import type { Job } from '@cloud/kernel/timer'
import { transact } from '@database/engine'
import { REFUSED_KEPT_DAYS, WITHDRAWN_KEPT_DAYS } from '@shared/volunteer/application.rules'
import { askWhoShouldBeBack, beginAbsences } from './absence.jobs'
import { remindOfCollectiveOaths } from './collective-oath.jobs'
import { enterAutomaticDeeds } from './deed.jobs'
import { askForHealthChecks } from './health.jobs'
import { forgetFormerMembers } from './member.jobs'
import { forgetPapers } from './paper.jobs'

const DAY = 24 * 60 * 60 * 1000

/**
 * Delete what unsuccessful applicants told about themselves once its time is over; that they applied,
 * and what was decided, stays without it (§B.8).
 */
const eraseClosedApplications: Job = (db, now) =>
  transact(db, async (tx) => {
    const before = (days: number) => new Date(now.getTime() - days * DAY)
    const erased = await tx
      .deleteFrom('volunteer_application_form as form')
      .using('volunteer_application as filed')
      .whereRef('filed.id', '=', 'form.application_id')
      .where(({ or, and, eb }) =>
        or([
          and([
            eb('filed.status', '=', 'withdrawn'),
            eb('filed.closed_at', '<=', before(WITHDRAWN_KEPT_DAYS)),
          ]),
          and([
            eb('filed.status', '=', 'refused'),
            eb('filed.closed_at', '<=', before(REFUSED_KEPT_DAYS)),
          ]),
        ]),
      )
      .returning('filed.signature_id')
      .execute()
    // A file nothing refers to is swept from the store like an upload nobody finished.
    const signatures = erased.map((row) => row.signature_id)
    if (signatures.length > 0) {
      await tx
        .updateTable('file')
        .set({ status: 'pending' })
        .where('id', 'in', signatures)
        .execute()
    }
    return erased.length
  })

export const volunteerJobs: Record<string, Job> = {
  eraseClosedApplications,
  remindOfCollectiveOaths,
  beginAbsences,
  askWhoShouldBeBack,
  askForHealthChecks,
  forgetFormerMembers,
  enterAutomaticDeeds,
  forgetPapers,
}
