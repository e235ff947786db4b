import { printPaper } from '@cloud/kernel/paper'
import { writeSheets, XLSX } from '@cloud/kernel/sheet'
import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import { localDateOf, stampOf } from '@shared/kernel/local-date'
import type { CeremonyId } from '@shared/volunteer/ceremony.model'
import type { PeopleScope } from '@shared/volunteer/export.model'
import { MOST_PEOPLE } from '@shared/volunteer/export.rules'
import { exportKindLabels } from '@shared/volunteer/export.wording'
import type { AskedExport } from './export.store'
import { oathRoll } from './oath-roll.paper'
import { findPaperCeremony, listPaperPeople } from './paper-people.store'
import { registerTable } from './register-table.paper'
import { registrationForms } from './registration-form.paper'

const PDF = 'application/pdf'

/** `null` when whoever it was about is gone meanwhile. */
export async function makeDocument(
  db: Database,
  asked: AskedExport,
  { actor, at }: { actor: Actor; at: Date },
): Promise<{ bytes: Uint8Array; contentType: string; extension: string } | null> {
  const takenOut = `${actor.name ?? ''} ${stampOf(at)}`
  const how = { watermark: takenOut, at }
  if (asked.kind === 'oathRoll') {
    const ceremony = await findPaperCeremony(db, ceremonyOf(asked))
    if (!ceremony) return null
    const bytes = await printPaper(oathRoll(ceremony, how))
    return { bytes, contentType: PDF, extension: 'pdf' }
  }
  const people = await listPaperPeople(
    db,
    asked.path,
    asked.scope as PeopleScope,
    MOST_PEOPLE[asked.kind],
  )
  if (people.length === 0) return null
  const { unmasked } = asked
  if (asked.kind === 'registrationForm') {
    const bytes = await printPaper(registrationForms({ people, unmasked }, how))
    return { bytes, contentType: PDF, extension: 'pdf' }
  }
  const table = registerTable(people, { officeName: asked.committeeName, unmasked, takenOut })
  return { bytes: await writeSheets([table]), contentType: XLSX, extension: 'xlsx' }
}

export const fileNameOf = (asked: AskedExport, at: Date, extension: string): string =>
  `${exportKindLabels[asked.kind]}_${asked.committeeName}_${localDateOf(at)}.${extension}`

const ceremonyOf = ({ scope }: AskedExport) => (scope as { ceremonyId: CeremonyId }).ceremonyId
