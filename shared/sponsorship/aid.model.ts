import * as z from 'zod'
import { Instant } from '@shared/kernel/instant'
import { LocalDate } from '@shared/kernel/local-date'
import { AmountFen } from '@shared/kernel/money'
import { line } from '@shared/kernel/text'
import { CustodianId, ProgrammeId } from './agreement.model'
import { ProgrammePlan } from './programme.model'

export const AidId = z.uuid().brand<'AidId'>()
export type AidId = z.infer<typeof AidId>

export const AidKind = z.enum(['cash', 'goods'], '请选择款还是物')
export type AidKind = z.infer<typeof AidKind>

/** Where help is: 待拨付 → 已到机构 → 已到学校 → 监护人签收. */
export const AidStage = z.enum(['pending', 'atCustodian', 'atSchool', 'signed'])
export type AidStage = z.infer<typeof AidStage>

export const Quantity = z.int('数量请填整数').min(1, '数量要大于 0').max(1_000_000, '数量太大')
export const Estimate = z.int('估值请填到分').min(0).max(100_000_000_00, '估值太大')

/** One portion of help: so much money, or so many things with an estimated worth. */
export const AidPortion = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cash'), amountFen: AmountFen }),
  z.strictObject({
    kind: z.literal('goods'),
    goodsName: line('物品名称', { max: 40 }),
    quantity: Quantity,
    unit: line('单位', { max: 6 }),
    estimatedFen: Estimate,
  }),
])
export type AidPortion = z.infer<typeof AidPortion>

export const MovementId = z.int()

/** One line of the ledger: help came in (`from` null), moved on, or was put right by a reversing line. */
export const AidMovement = z.object({
  movementId: MovementId,
  aidId: AidId,
  portion: AidPortion,
  from: AidStage.nullable(),
  to: AidStage.nullable(),
  reverses: MovementId.nullable(),
  reversed: z.boolean(),
  custodian: z.string(),
  receiptNumber: z.string().nullable(),
  happenedOn: LocalDate,
  enteredAt: Instant,
  code: z.string().nullable(),
  note: z.string().nullable(),
})
export type AidMovement = z.infer<typeof AidMovement>

export const ProgrammeKind = z.enum(['fixed', 'temporary', 'directed'], '请选择项目类型')
export type ProgrammeKind = z.infer<typeof ProgrammeKind>

export const ProgrammeStatus = z.enum(['open', 'closed'])
export type ProgrammeStatus = z.infer<typeof ProgrammeStatus>

export const CashSum = z.object({ amountFen: z.int(), pieces: z.int(), estimatedFen: z.int() })
export type CashSum = z.infer<typeof CashSum>

/** Sums of the ledger's lines, never stored. `stages` add up to `total`, always. */
export const ProgrammeTotals = z.object({
  students: z.int(),
  /** A closed round before the system existed has a reported head-count, not a list. */
  studentsReported: z.boolean(),
  total: CashSum,
  stages: z.record(AidStage, CashSum),
  fenPerStudent: z.int().nullable(),
  piecesPerStudent: z.number().nullable(),
})
export type ProgrammeTotals = z.infer<typeof ProgrammeTotals>

export const Programme = z.object({
  programmeId: ProgrammeId,
  name: z.string(),
  kind: ProgrammeKind,
  status: ProgrammeStatus,
  custodian: z.object({
    custodianId: CustodianId,
    name: z.string(),
    registrationNumber: z.string(),
  }),
  source: z.string().nullable(),
  plan: ProgrammePlan,
  county: z.string(),
  /** Agreements in force or being signed that count on it. */
  agreements: z.int(),
  totals: ProgrammeTotals,
})
export type Programme = z.infer<typeof Programme>
