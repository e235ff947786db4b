import * as z from 'zod'
import { LocalDate } from '@shared/kernel/local-date'
import { line, personName, phone } from '@shared/kernel/text'
import { Health } from './application.model'

/** What the yearly self-check asks: nothing about illnesses, only what one can do (个保法 §19, §28). */
export const HealthAnswers = z.strictObject({
  health: Health,
  walksFar: z.boolean('请选择能不能走远路'),
  standsLong: z.boolean('请选择能不能久站'),
})
export type HealthAnswers = z.infer<typeof HealthAnswers>

/** Whom to call when something happens. */
export const EmergencyContactSheet = z.strictObject({
  name: personName('紧急联系人姓名'),
  relation: line('与您的关系', { max: 10 }),
  phone: phone('紧急联系人电话'),
})
export type EmergencyContactSheet = z.infer<typeof EmergencyContactSheet>

/** An accident insurance that covers service. */
export const InsuranceSheet = z.strictObject({
  insurer: line('保险公司', { max: 40 }),
  policyNumber: line('保险单号', { min: 4, max: 40 }),
  startsOn: LocalDate,
  endsOn: LocalDate,
})
export type InsuranceSheet = z.infer<typeof InsuranceSheet>

export const Fitness = z.object({
  checkedOn: LocalDate.nullable(),
  /** The day from which the next yearly check is due. */
  dueOn: LocalDate,
  isDue: z.boolean(),
  answers: HealthAnswers.nullable(),
  insurance: z
    .object({ insurer: z.string(), policyNumber: z.string(), endsOn: LocalDate })
    .nullable(),
  /** May be asked for field work, and for work with a risk, today; otherwise the reasons. */
  field: z.array(z.string()),
  risk: z.array(z.string()),
})
export type Fitness = z.infer<typeof Fitness>
