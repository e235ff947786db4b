import { randomUUID } from 'node:crypto'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { ApplicationForm, ApplicationId } from '@shared/volunteer/application.model'
import type { Deputy, EnteredApplication } from '@shared/volunteer/entry.model'
import {
  type FiledApplication,
  filedApplications,
  findForm,
  nextStepOf,
  toFiled,
} from './application.store'

/** An elder without an account of their own: known by name and number until they claim it. */
export async function insertElder(
  tx: Database,
  { name, phone }: ApplicationForm,
  at: Date,
): Promise<PersonId> {
  const id = randomUUID() as PersonId
  await tx.insertInto('person').values({ id, name, phone, created_at: at }).execute()
  return id
}

/** Does somebody of this name and number already apply here, or stand on the register, besides this application? */
export async function findTwin(
  tx: Database,
  { name, phone }: ApplicationForm,
  apartFrom: ApplicationId,
): Promise<'ALREADY_APPLIED' | 'ALREADY_A_VOLUNTEER' | null> {
  const member = await tx
    .selectFrom('volunteer')
    .innerJoin('person', 'person.id', 'volunteer.person_id')
    .select('volunteer.id')
    .where('volunteer.name', '=', name)
    .where('person.phone', '=', phone)
    .executeTakeFirst()
  if (member) return 'ALREADY_A_VOLUNTEER'
  const applied = await tx
    .selectFrom('volunteer_application_form as form')
    .innerJoin('volunteer_application as filed', 'filed.id', 'form.application_id')
    .select('filed.id')
    .where('form.phone', '=', phone)
    .where('form.name', '=', name)
    .where('filed.status', 'in', ['submitted', 'screened', 'returned', 'approved'])
    .where('filed.id', '<>', apartFrom)
    .executeTakeFirst()
  return applied ? 'ALREADY_APPLIED' : null
}

export async function findDeputy(
  db: Database,
  { enteredBy, enteredAs }: FiledApplication,
  askedBy: PersonId,
): Promise<Deputy | null> {
  if (!enteredBy || !enteredAs) return null
  const { name } = await db
    .selectFrom('person')
    .select('name')
    .where('id', '=', enteredBy)
    .executeTakeFirstOrThrow()
  return { name: name ?? '（未填姓名）', as: enteredAs, isYou: enteredBy === askedBy }
}

/** Everything this person has entered for others, the newest first. */
export async function listEntered(db: Database, by: PersonId, now: Date) {
  const rows = await filedApplications(db)
    .where('filed.entered_by', '=', by)
    .orderBy('filed.submitted_at', 'desc')
    .limit(100)
    .execute()
  return Promise.all(rows.map((row) => toEntered(db, toFiled(row), now)))
}

/** How it stands with one of them; the form is gone once the elder speaks for themselves. */
export async function toEntered(
  db: Database,
  filed: FiledApplication,
  now: Date,
): Promise<EnteredApplication & { form: ApplicationForm | null }> {
  const { enteredAs, claimed, application, reason } = filed
  if (!enteredAs) throw new Error('an application nobody entered is not an entry')
  const form = await findForm(db, filed)
  return {
    application,
    name: form?.name ?? '（已删除）',
    enteredAs,
    claimed,
    next: await nextStepOf(db, filed, now),
    reason: application.status === 'returned' || application.status === 'refused' ? reason : null,
    form: claimed ? null : form,
  }
}

/** How many entries came back and how many are under way, and since when. */
export async function tallyEntered(db: Database, by: PersonId) {
  const { returned, waiting, since } = await db
    .selectFrom('volunteer_application')
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('status', '=', 'returned').as('returned'),
      fn.countAll<number>().filterWhere('status', '<>', 'returned').as('waiting'),
      fn.min<Date | null>('waiting_since').as('since'),
    ])
    .where('entered_by', '=', by)
    .where('claimed_at', 'is', null)
    .where('status', 'in', ['submitted', 'screened', 'returned'])
    .executeTakeFirstOrThrow()
  return { returned, waiting, since }
}
