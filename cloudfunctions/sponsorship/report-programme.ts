import { recordEvent } from '@cloud/kernel/events'
import { extensionOf, keepPaper } from '@cloud/kernel/kept-papers'
import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import { jurisdictions } from '@shared/account/account.rules'
import { localDateOf, stampOf } from '@shared/kernel/local-date'
import type { ProgrammeId } from '@shared/sponsorship/agreement.model'
import { refusalToReport } from '@shared/sponsorship/programme-report.rules'
import { reportTitle } from '@shared/sponsorship/programme-report.wording'
import { findProgramme } from './agreement.store'
import { listProgrammes } from './aid.store'
import { signedIn } from './procedures'
import { saveReportText } from './programme.store'
import { printReportAs } from './programme-report.paper'
import { writeReport } from './programme-report.steps'

const findOwn = async (db: Database, actor: Actor, programmeId: ProgrammeId) => {
  const [own] = await listProgrammes(db, {
    paths: jurisdictions(actor, ['countyOffice']),
    programmeId,
  })
  return own
}

/** 慈善法 §79, S-20. */
export const reportProgramme = signedIn.programme.report.handler(
  async ({ input: { programmeId, quarter }, context: { db, actor, now }, errors }) => {
    const programme = await findOwn(db, actor, programmeId)
    if (!programme) throw errors.NOT_FOUND()

    const refusal = refusalToReport(quarter, localDateOf(now()))
    if (refusal) throw errors[refusal]()
    return writeReport(db, programme, quarter)
  },
)

export const saveProgrammeReport = signedIn.programme.saveReport.handler(
  async ({ input: { programmeId, quarter, text }, context: { db, actor, now }, errors }) => {
    const at = now()
    const programme = await findOwn(db, actor, programmeId)
    const row = programme && (await findProgramme(db, programmeId))
    if (!row) throw errors.NOT_FOUND()

    const refusal = refusalToReport(quarter, localDateOf(at))
    if (refusal) throw errors[refusal]()

    await saveReportText(db, { programmeId, quarter, text, by: actor.personId, at })

    await recordEvent(db, {
      topic: 'programme.reported',
      subject: { kind: 'programme', id: programmeId },
      committeeId: row.county_id,
      actor,
      actingAs: 'countyOffice',
      at,
      payload: quarter,
      after: { text },
    })
    return { programmeId }
  },
)

export const printProgrammeReport = signedIn.programme.printReport.handler(
  async ({ input, context: { db, actor, now, files }, errors }) => {
    const at = now()
    const { programmeId, quarter, format } = input
    const programme = await findOwn(db, actor, programmeId)
    const row = programme && (await findProgramme(db, programmeId))
    if (!programme || !row) throw errors.NOT_FOUND()

    const refusal = refusalToReport(quarter, localDateOf(at))
    if (refusal) throw errors[refusal]()

    const report = await writeReport(db, programme, quarter)
    const watermark = `${actor.name ?? ''} ${stampOf(at)}`
    const bytes = await printReportAs[format](report, { watermark, at })
    const url = await keepPaper(db, files, { bytes, by: actor.personId, at, format })

    await recordEvent(db, {
      topic: 'programme.printed',
      subject: { kind: 'programme', id: programmeId },
      committeeId: row.county_id,
      actor,
      actingAs: 'countyOffice',
      at,
      payload: { ...quarter, format },
    })
    return { url, fileName: `${reportTitle(programme.name, quarter)}.${extensionOf(format)}` }
  },
)
