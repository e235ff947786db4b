import type { Database } from '@database/engine'
import type { Programme } from '@shared/sponsorship/aid.model'
import { planInWords } from '@shared/sponsorship/programme.wording'
import type { ProgrammeReport, ReportQuarter } from '@shared/sponsorship/programme-report.model'
import { quarterWindow, reportRows } from '@shared/sponsorship/programme-report.rules'
import { draftReport } from '@shared/sponsorship/programme-report.wording'
import { findSavedReport, listDatedLines } from './programme.store'

/** The quarter as the ledger tells it, in the office's words when it has saved any. */
export async function writeReport(
  db: Database,
  programme: Programme,
  quarter: ReportQuarter,
): Promise<ProgrammeReport> {
  const { programmeId, name, custodian, plan, totals } = programme
  const window = quarterWindow(quarter)
  const lines = await listDatedLines(db, programmeId)
  const rows = reportRows(lines, quarter)
  const saved = await findSavedReport(db, programmeId, quarter)
  const named = new Set(
    lines.flatMap(({ studentId, to, happenedOn }) =>
      studentId && to === 'signed' && happenedOn <= window.until ? [studentId] : [],
    ),
  )
  const draft = draftReport({
    programme: name,
    custodian: custodian.name,
    registrationNumber: custodian.registrationNumber,
    plan: planInWords(plan),
    budgetFen: plan.budgetFen,
    window,
    rows,
    children: totals.studentsReported ? totals.students : named.size,
    reported: totals.studentsReported,
  })
  return {
    programmeId,
    programme: name,
    custodian: custodian.name,
    registrationNumber: custodian.registrationNumber,
    quarter,
    fromOn: window.from,
    untilOn: window.until,
    rows,
    text: saved?.text ?? draft,
    savedAt: saved?.saved_at.toISOString() ?? null,
  }
}
