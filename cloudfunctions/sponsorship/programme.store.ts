import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteePath } from '@shared/committee/committee.model'
import { localDateOf } from '@shared/kernel/local-date'
import type { ProgrammeId } from '@shared/sponsorship/agreement.model'
import type { ProgrammePlan } from '@shared/sponsorship/programme.model'
import type { ReportQuarter } from '@shared/sponsorship/programme-report.model'
import { type DatedLine, ranIn } from '@shared/sponsorship/programme-report.rules'
import { linesOf } from './aid.store'
import { under } from './area.store'

export const planColumns = (plan: ProgrammePlan) => ({
  partner_kind: plan.partnerKind,
  partner_name: plan.partnerName || null,
  budget_fen: plan.budgetFen,
  starts_on: plan.startsOn,
  ends_on: plan.endsOn,
})

export const lockProgramme = (tx: Database, programmeId: ProgrammeId) =>
  tx
    .selectFrom('programme')
    .innerJoin('committee', 'committee.id', 'programme.county_id')
    .selectAll('programme')
    .select('committee.path as countyPath')
    .where('programme.id', '=', programmeId)
    .forUpdate('programme')
    .executeTakeFirst()

export const nameIsTaken = async (
  tx: Database,
  asked: { programmeId: ProgrammeId; name: string },
): Promise<boolean> => {
  const other = await tx
    .selectFrom('programme')
    .innerJoin('programme as own', 'own.county_id', 'programme.county_id')
    .select('programme.id')
    .where('own.id', '=', asked.programmeId)
    .where('programme.id', '!=', asked.programmeId)
    .where('programme.name', '=', asked.name)
    .executeTakeFirst()
  return other !== undefined
}

export async function reviseProgrammeRow(
  tx: Database,
  programmeId: ProgrammeId,
  revised: { name: string; plan: ProgrammePlan },
): Promise<void> {
  await tx
    .updateTable('programme')
    .set({ name: revised.name, ...planColumns(revised.plan) })
    .where('id', '=', programmeId)
    .execute()
}

export async function closeProgrammeRow(tx: Database, programmeId: ProgrammeId, at: Date) {
  await tx
    .updateTable('programme')
    .set({ status: 'closed', closed_at: at })
    .where('id', '=', programmeId)
    .execute()
}

/** Every line of a programme with its day, and whose child it was for. */
export async function listDatedLines(
  db: Database,
  programmeId: ProgrammeId,
): Promise<(DatedLine & { studentId: string | null })[]> {
  const rows = await db
    .selectFrom('aid_movement')
    .innerJoin('aid', 'aid.id', 'aid_movement.aid_id')
    .selectAll('aid_movement')
    .select('aid.student_id')
    .where('aid.programme_id', '=', programmeId)
    .orderBy('aid_movement.id')
    .execute()
  const lines = linesOf(rows)
  return rows.flatMap((row, at) => {
    const line = lines[at]
    const { happened_on: happenedOn, reverses, student_id: studentId } = row
    return line ? [{ ...line, happenedOn, reverses, studentId }] : []
  })
}

export const findSavedReport = (
  db: Database,
  programmeId: ProgrammeId,
  { year, quarter }: ReportQuarter,
) =>
  db
    .selectFrom('programme_report')
    .select(['text', 'saved_at'])
    .where('programme_id', '=', programmeId)
    .where('year', '=', year)
    .where('quarter', '=', quarter)
    .orderBy('id', 'desc')
    .executeTakeFirst()

/** Programmes of these areas that ran in a quarter nobody has told about. */
export async function listUntold(
  db: Database,
  paths: readonly CommitteePath[],
  asked: ReportQuarter,
): Promise<{ programmeId: ProgrammeId; name: string }[]> {
  const rows = await db
    .selectFrom('programme')
    .innerJoin('committee as county', 'county.id', 'programme.county_id')
    .select(['programme.id', 'programme.name', 'starts_on', 'programme.created_at', 'closed_at'])
    .where(under('county.path', paths))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('programme_report')
            .select('programme_report.id')
            .whereRef('programme_id', '=', 'programme.id')
            .where('year', '=', asked.year)
            .where('quarter', '=', asked.quarter),
        ),
      ),
    )
    .orderBy('programme.created_at')
    .execute()
  return rows
    .filter((row) => {
      const startsOn = row.starts_on ?? localDateOf(row.created_at)
      return ranIn({ startsOn, closedOn: row.closed_at && localDateOf(row.closed_at) }, asked)
    })
    .map(({ id, name }) => ({ programmeId: id, name }))
}

export async function saveReportText(
  tx: Database,
  saved: { programmeId: ProgrammeId; quarter: ReportQuarter; text: string; by: PersonId; at: Date },
): Promise<void> {
  await tx
    .insertInto('programme_report')
    .values({
      programme_id: saved.programmeId,
      ...saved.quarter,
      text: saved.text,
      saved_by: saved.by,
      saved_at: saved.at,
    })
    .execute()
}
