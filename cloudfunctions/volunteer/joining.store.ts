import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { FileId, FilePurpose } from '@shared/account/file.model'
import type { LocalDate } from '@shared/kernel/local-date'
import { ageOn, elderAge } from '@shared/volunteer/age.rules'
import type { ApplicationForm } from '@shared/volunteer/application.model'
import type { Joining } from '@shared/volunteer/application.rules'
import type { EnteredAs } from '@shared/volunteer/entry.model'
import { proofPurposes } from '@shared/volunteer/entry.rules'
import type { AgreedVersion } from '@shared/volunteer/undertaking.model'
import { listAgeRules } from './age.store'
import { findVillage, type Village } from './place.store'

type Told = {
  form: ApplicationForm
  agreed: AgreedVersion[]
  signatureId: FileId
  enteredAs?: EnteredAs | null
}

/** Whatever the rules ask about someone who wants to join today. */
export async function findJoining(
  db: Database,
  { form, agreed, signatureId, enteredAs }: Told,
  personId: PersonId,
  today: LocalDate,
): Promise<{ joining: Joining; village: Village | null }> {
  const village = await findVillage(db, form.villageId)
  const rules = await listAgeRules(db)
  const joining = {
    hasVillage: village !== null,
    hasSignature: await isOwnFile(db, signatureId, personId, proofPurposes[enteredAs ?? 'self']),
    joinsAs: form.joinsAs,
    age: ageOn(form.bornOn, today),
    ageOfElders: village && elderAge(rules, { setting: village.setting, sex: form.sex }, today),
    agreed,
  }
  return { joining, village }
}

/** The file is this person's own, uploaded to the end and for this purpose. */
export async function isOwnFile(
  db: Database,
  fileId: FileId,
  ownerId: PersonId,
  purpose: FilePurpose,
): Promise<boolean> {
  const row = await db
    .selectFrom('file')
    .select('id')
    .where('id', '=', fileId)
    .where('owner_id', '=', ownerId)
    .where('purpose', '=', purpose)
    .where('status', '=', 'ready')
    .executeTakeFirst()
  return row !== undefined
}
