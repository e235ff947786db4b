import type { Database } from '@database/engine'
import type { Actor, PersonId } from '@shared/account/account.model'
import { jurisdictions } from '@shared/account/account.rules'
import type { CommitteePath } from '@shared/committee/committee.model'
import type {
  Application,
  ApplicationAct,
  ApplicationId,
  ApplicationStep,
} from '@shared/volunteer/application.model'
import { REVIEWERS, transitions } from '@shared/volunteer/application.rules'
import type { FiledApplication } from './application.store'
import { filedApplications, toFiled } from './application.store'
import { committeesUnder } from './place.store'

type Taken = { actor: Actor; at: Date; reason?: string | undefined }

/** Move an application along the table of transitions and write the step into its history. */
export async function saveStep(
  tx: Database,
  { application }: FiledApplication,
  act: Exclude<ApplicationAct, 'submit'>,
  { actor, at, reason }: Taken,
): Promise<Application> {
  const { to } = transitions[act]
  await tx
    .updateTable('volunteer_application')
    .set({
      status: to,
      waiting_since: at,
      reason: act === 'approve' ? null : (reason ?? null),
      ...(act === 'screen' && { screened_at: at, screened_by: actor.personId }),
      ...(act === 'approve' && { approved_at: at, approved_by: actor.personId }),
      ...(act === 'resubmit' && { screened_at: null, screened_by: null }),
      closed_at: to === 'approved' || to === 'refused' || to === 'withdrawn' ? at : null,
    })
    .where('id', '=', application.id)
    .execute()
  await appendStep(tx, application.id, act, { actor, at, reason })
  return { ...application, status: to, waitingSince: at.toISOString() }
}

/** V-03: the township takes someone below the age as an elder and says why. */
export async function saveAgeOverride(
  tx: Database,
  id: ApplicationId,
  reason: string,
): Promise<void> {
  await tx
    .updateTable('volunteer_application')
    .set({ joins_as: 'elder', age_override_reason: reason })
    .where('id', '=', id)
    .execute()
}

export async function appendStep(
  tx: Database,
  applicationId: ApplicationId,
  act: ApplicationAct,
  { actor, at, reason }: Taken,
): Promise<void> {
  await tx
    .insertInto('volunteer_application_step')
    .values({
      application_id: applicationId,
      act,
      by_id: actor.personId,
      reason: reason ?? null,
      happened_at: at,
    })
    .execute()
}

/** Its history, the first step first; the applicant is called so and staff by name. */
export async function listSteps(
  db: Database,
  applicationId: ApplicationId,
  applicantId: PersonId,
): Promise<ApplicationStep[]> {
  const rows = await db
    .selectFrom('volunteer_application_step as step')
    .innerJoin('person', 'person.id', 'step.by_id')
    .select(['step.act', 'step.happened_at', 'step.by_id', 'step.reason', 'person.name'])
    .where('step.application_id', '=', applicationId)
    .orderBy('step.id')
    .execute()
  return rows.map((row) => ({
    act: row.act,
    at: row.happened_at.toISOString(),
    by: row.by_id === applicantId ? '本人' : (row.name ?? '工作人员'),
    reason: row.reason,
  }))
}

type Show = 'mine' | 'open' | 'closed'

/** What waits for this actor's own step, or all that lies in their jurisdiction. */
export async function listApplications(
  db: Database,
  actor: Actor,
  { show, after, limit }: { show: Show; after?: string | undefined; limit: number },
) {
  const direction = show === 'closed' ? 'desc' : 'asc'
  const rows = await filedApplications(db)
    .leftJoin('volunteer_application_form as form', 'form.application_id', 'filed.id')
    .select(['form.name as applicant_name', 'form.born_on'])
    .where(({ and, or, eb }) =>
      show === 'mine'
        ? or([
            and([
              eb('filed.status', '=', 'submitted'),
              eb(
                'filed.village_id',
                'in',
                committeesUnder(db, jurisdictions(actor, ['villageClerk'])),
              ),
            ]),
            and([
              eb('filed.status', '=', 'screened'),
              eb(
                'filed.village_id',
                'in',
                committeesUnder(db, jurisdictions(actor, ['townshipReviewer'])),
              ),
            ]),
          ])
        : and([
            eb(
              'filed.status',
              'in',
              show === 'open'
                ? ['submitted', 'screened', 'returned']
                : ['approved', 'refused', 'withdrawn'],
            ),
            eb('filed.village_id', 'in', committeesUnder(db, jurisdictions(actor, REVIEWERS))),
          ]),
    )
    .$if(after !== undefined, (select) =>
      select.where(({ eb, refTuple, selectFrom }) =>
        eb(
          refTuple('filed.waiting_since', 'filed.id'),
          direction === 'asc' ? '>' : '<',
          selectFrom('volunteer_application as last')
            .select(['last.waiting_since', 'last.id'])
            .where('last.id', '=', String(after) as ApplicationId)
            .$asTuple('waiting_since', 'id'),
        ),
      ),
    )
    .orderBy('filed.waiting_since', direction)
    .orderBy('filed.id', direction)
    .limit(limit + 1)
    .execute()
  return {
    items: rows.slice(0, limit).map((row) => ({
      filed: toFiled(row),
      name: row.applicant_name,
      bornOn: row.born_on,
    })),
    next: rows.length > limit ? (rows[limit - 1]?.id ?? null) : null,
  }
}

/** Since when each application waits for the step of this status under these paths, the oldest first. */
export async function listWaitingSince(
  db: Database,
  status: 'submitted' | 'screened',
  paths: readonly CommitteePath[],
): Promise<Date[]> {
  const rows = await db
    .selectFrom('volunteer_application')
    .select('waiting_since')
    .where('status', '=', status)
    .where('village_id', 'in', committeesUnder(db, paths))
    .orderBy('waiting_since')
    .execute()
  return rows.map((row) => row.waiting_since)
}
