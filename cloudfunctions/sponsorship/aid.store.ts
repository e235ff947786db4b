import type { Selectable } from 'kysely'
import type { Database } from '@database/engine'
import type { Tables } from '@database/tables'
import type { PersonId } from '@shared/account/account.model'
import type { FileId } from '@shared/account/file.model'
import type { CommitteePath } from '@shared/committee/committee.model'
import type { LocalDate } from '@shared/kernel/local-date'
import type { Page } from '@shared/kernel/page'
import type { CustodianId, ProgrammeId } from '@shared/sponsorship/agreement.model'
import type {
  AidId,
  AidMovement,
  AidPortion,
  AidStage,
  Programme,
} from '@shared/sponsorship/aid.model'
import { type Line, programmeTotals } from '@shared/sponsorship/aid.rules'
import type { StudentId } from '@shared/sponsorship/student.model'

type Portioned = Pick<
  Selectable<Tables['aid_movement']>,
  'amount_fen' | 'goods_name' | 'quantity' | 'unit' | 'estimated_fen'
>

export const portionOf = (row: Portioned): AidPortion =>
  row.amount_fen !== null
    ? { kind: 'cash', amountFen: row.amount_fen }
    : {
        kind: 'goods',
        goodsName: row.goods_name ?? '',
        quantity: row.quantity ?? 0,
        unit: row.unit ?? '',
        estimatedFen: row.estimated_fen ?? 0,
      }

const portionColumns = (portion: AidPortion): Portioned =>
  portion.kind === 'cash'
    ? {
        amount_fen: portion.amountFen,
        goods_name: null,
        quantity: null,
        unit: null,
        estimated_fen: null,
      }
    : {
        amount_fen: null,
        goods_name: portion.goodsName,
        quantity: portion.quantity,
        unit: portion.unit,
        estimated_fen: portion.estimatedFen,
      }

const aids = (db: Database) =>
  db
    .selectFrom('aid')
    .innerJoin('programme', 'programme.id', 'aid.programme_id')
    .innerJoin('committee as county', 'county.id', 'programme.county_id')
    .leftJoin('student', 'student.id', 'aid.student_id')
    .selectAll('aid')
    .select(['programme.custodian_id', 'programme.county_id', 'county.path as countyPath'])
    .select('student.guardian_id')

/** One portion of help; whoever moves it goes through this lock one at a time. */
export const lockAid = (tx: Database, aidId: AidId) =>
  aids(tx).where('aid.id', '=', aidId).forUpdate('aid').executeTakeFirst()

export const findMovement = (db: Database, movementId: number) =>
  db.selectFrom('aid_movement').selectAll().where('id', '=', movementId).executeTakeFirst()

const toLine = (
  row: Selectable<Tables['aid_movement']>,
): Line & { id: number; reverses: number | null } => ({
  id: row.id,
  from: row.from_stage,
  to: row.to_stage,
  portion: portionOf(row),
  reverses: row.reverses,
})

export async function listLines(db: Database, aidId: AidId) {
  const rows = await db
    .selectFrom('aid_movement')
    .selectAll()
    .where('aid_id', '=', aidId)
    .orderBy('id')
    .execute()
  return rows.map(toLine)
}

/** One more line of the ledger; a line is never changed. */
export async function appendMovement(
  tx: Database,
  line: {
    aidId: AidId
    from: AidStage | null
    to: AidStage | null
    portion: AidPortion
    custodianId: CustodianId
    happenedOn: LocalDate
    by: PersonId
    at: Date
    receiptNumber?: string | null
    signatureId?: FileId | null
    reverses?: number | null
    note?: string | null
  },
): Promise<number> {
  const { id } = await tx
    .insertInto('aid_movement')
    .values({
      aid_id: line.aidId,
      from_stage: line.from,
      to_stage: line.to,
      ...portionColumns(line.portion),
      reverses: line.reverses ?? null,
      custodian_id: line.custodianId,
      receipt_number: line.receiptNumber ?? null,
      signature_id: line.signatureId ?? null,
      note: line.note ?? null,
      happened_on: line.happenedOn,
      entered_by: line.by,
      entered_at: line.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const movements = (db: Database) =>
  db
    .selectFrom('aid_movement')
    .innerJoin('aid', 'aid.id', 'aid_movement.aid_id')
    .innerJoin('custodian', 'custodian.id', 'aid_movement.custodian_id')
    .leftJoin('student', 'student.id', 'aid.student_id')
    .leftJoin('aid_movement as reversal', 'reversal.reverses', 'aid_movement.id')
    .selectAll('aid_movement')
    .select(['custodian.name as custodian', 'student.code', 'reversal.id as reversalId'])

type MovementRow = Awaited<ReturnType<ReturnType<typeof movements>['execute']>>[number]

const toMovement = (row: MovementRow): AidMovement => ({
  movementId: row.id,
  aidId: row.aid_id,
  portion: portionOf(row),
  from: row.from_stage,
  to: row.to_stage,
  reverses: row.reverses,
  reversed: row.reversalId !== null,
  custodian: row.custodian,
  receiptNumber: row.receipt_number,
  happenedOn: row.happened_on,
  enteredAt: row.entered_at.toISOString(),
  code: row.code,
  note: row.note,
})

/** Newest first. */
export async function listMovements(
  db: Database,
  asked: { programmeId: ProgrammeId; after?: string | undefined; limit: number },
): Promise<Page<AidMovement>> {
  const rows = await movements(db)
    .where('aid.programme_id', '=', asked.programmeId)
    .$if(asked.after !== undefined, (select) =>
      select.where('aid_movement.id', '<', Number.parseInt(asked.after ?? '0', 10) || 0),
    )
    .orderBy('aid_movement.id', 'desc')
    .limit(asked.limit + 1)
    .execute()
  const items = rows.slice(0, asked.limit).map(toMovement)
  const last = items.at(-1)
  return { items, next: rows.length > asked.limit && last ? String(last.movementId) : null }
}

export async function listMovementsOf(db: Database, agreementId: string): Promise<AidMovement[]> {
  const rows = await movements(db)
    .where('aid.agreement_id', '=', agreementId as never)
    .orderBy('aid_movement.id')
    .execute()
  return rows.map(toMovement)
}

/** The portions that reached the school, or were signed for, of one student. */
export async function listAidsOf(db: Database, studentId: StudentId) {
  const rows = await db
    .selectFrom('aid_movement')
    .innerJoin('aid', 'aid.id', 'aid_movement.aid_id')
    .selectAll('aid_movement')
    .where('aid.student_id', '=', studentId)
    .orderBy('aid_movement.id')
    .execute()
  const byAid = new Map<AidId, typeof rows>()
  for (const row of rows) byAid.set(row.aid_id, [...(byAid.get(row.aid_id) ?? []), row])
  return byAid
}

/** The programmes of these areas with totals reckoned from their lines. */
export async function listProgrammes(
  db: Database,
  within: { paths: readonly CommitteePath[]; programmeId?: ProgrammeId },
): Promise<Programme[]> {
  const rows = await db
    .selectFrom('programme')
    .innerJoin('committee', 'committee.id', 'programme.county_id')
    .innerJoin('custodian', 'custodian.id', 'programme.custodian_id')
    .selectAll('programme')
    .select(['custodian.name as custodian', 'custodian.registration_number'])
    .select('committee.name as county')
    .select(({ selectFrom }) =>
      selectFrom('agreement')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('agreement.programme_id', '=', 'programme.id')
        .where('agreement.status', 'in', ['signing', 'effective'])
        .as('agreements'),
    )
    .where((eb) =>
      eb.or(within.paths.map((path) => eb('committee.path', 'like', `${path}%` as CommitteePath))),
    )
    .$if(within.programmeId !== undefined, (select) =>
      select.where('programme.id', '=', within.programmeId as ProgrammeId),
    )
    .orderBy('programme.created_at', 'desc')
    .limit(100)
    .execute()
  if (rows.length === 0) return []
  const lines = await db
    .selectFrom('aid_movement')
    .innerJoin('aid', 'aid.id', 'aid_movement.aid_id')
    .selectAll('aid_movement')
    .select(['aid.programme_id', 'aid.student_id'])
    .where(
      'aid.programme_id',
      'in',
      rows.map((row) => row.id),
    )
    .execute()
  return rows.map((row) => {
    const own = lines.filter((line) => line.programme_id === row.id)
    const named = new Set(own.flatMap((line) => (line.student_id ? [line.student_id] : [])))
    return {
      programmeId: row.id,
      name: row.name,
      kind: row.kind,
      status: row.status,
      custodian: {
        custodianId: row.custodian_id,
        name: row.custodian,
        registrationNumber: row.registration_number,
      },
      source: row.source,
      county: row.county,
      agreements: Number(row.agreements),
      plan: {
        partnerKind: row.partner_kind,
        partnerName: row.partner_name ?? '',
        budgetFen: row.budget_fen,
        startsOn: row.starts_on,
        endsOn: row.ends_on,
      },
      totals: programmeTotals(own.map(toLine), {
        count: row.reported_students ?? named.size,
        reported: row.reported_students !== null,
      }),
    }
  })
}

export const linesOf = (rows: readonly Selectable<Tables['aid_movement']>[]): Line[] =>
  rows.map(toLine)
