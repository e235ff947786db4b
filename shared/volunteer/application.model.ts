import * as z from 'zod'
import { CommitteeId } from '@shared/committee/committee.model'
import { Instant } from '@shared/kernel/instant'
import { LocalDate } from '@shared/kernel/local-date'
import { line, personName, phone } from '@shared/kernel/text'

export const ApplicationId = z.uuid().brand<'ApplicationId'>()
export type ApplicationId = z.infer<typeof ApplicationId>

export const Sex = z.enum(['male', 'female'], '请选择性别')
export type Sex = z.infer<typeof Sex>

/** The five kinds of elder (domain §B.1); one person may be several, one of them is the main one. */
export const ElderKind = z.enum(
  ['cadre', 'veteran', 'expert', 'teacher', 'model'],
  '请选择五老类别',
)
export type ElderKind = z.infer<typeof ElderKind>

export const Skill = z.enum(
  [
    'storytelling',
    'calligraphy',
    'farming',
    'mediation',
    'photography',
    'tutoring',
    'law',
    'science',
    'health',
    'sport',
  ],
  '请从列出的特长里选',
)
export type Skill = z.infer<typeof Skill>

export const ServiceTime = z.enum(
  ['weekdayMornings', 'weekdayAfternoons', 'evenings', 'weekends', 'schoolHolidays'],
  '请从列出的时间里选',
)
export type ServiceTime = z.infer<typeof ServiceTime>

export const Health = z.enum(['good', 'fair', 'limited'], '请选择身体状况')
export type Health = z.infer<typeof Health>

/** Too young to be an elder is no reason to be turned away: any adult may join as an ordinary volunteer. */
export const JoinsAs = z.enum(['elder', 'ordinary'])
export type JoinsAs = z.infer<typeof JoinsAs>

export const ApplicationStatus = z.enum([
  'submitted',
  'screened',
  'approved',
  'returned',
  'refused',
  'withdrawn',
])
export type ApplicationStatus = z.infer<typeof ApplicationStatus>

/** What may be done to an application; each is one step in its history. */
export const ApplicationAct = z.enum([
  'submit',
  'screen',
  'approve',
  'return',
  'refuse',
  'resubmit',
  'withdraw',
])
export type ApplicationAct = z.infer<typeof ApplicationAct>

const formFields = {
  name: personName('姓名'),
  sex: Sex,
  bornOn: z.iso.date('请选择出生日期').min(10, '请选择出生日期'),
  phone: phone(),
  villageId: z.uuid('请选择住在哪个村（社区）').pipe(CommitteeId),
  joinsAs: JoinsAs,
  elderKinds: z.array(ElderKind).max(5, '五老类别最多选 5 个'),
  mainElderKind: ElderKind.nullable(),
  formerWork: line('原单位和职务', { max: 60 }),
  skills: z.array(Skill, '请选择特长').min(1, '请至少选一样特长').max(10, '特长最多选 10 样'),
  serviceTimes: z
    .array(ServiceTime, '请选择有空的时间')
    .min(1, '请至少选一个有空的时间')
    .max(5, '有空的时间最多选 5 个'),
  health: Health,
}

/** The kinds are judged on the first screen, while the later screens are still empty. */
const saysKinds = ({ value }: { value: unknown }) =>
  Array.isArray((value as { elderKinds?: unknown } | null)?.elderKinds)

/** V-01: what an applicant tells us. Elders name at least one kind, and one of them as the main one. */
export const ApplicationForm = z
  .strictObject(formFields)
  .refine((form) => form.joinsAs === 'ordinary' || form.elderKinds.length > 0, {
    path: ['elderKinds'],
    message: '请选择五老类别',
    when: saysKinds,
  })
  .refine(
    (form) =>
      form.elderKinds.length === 0
        ? form.mainElderKind === null
        : form.mainElderKind !== null && form.elderKinds.includes(form.mainElderKind),
    {
      path: ['mainElderKind'],
      message: '请在选好的五老类别里定一个主要的',
      when: saysKinds,
    },
  )
export type ApplicationForm = z.infer<typeof ApplicationForm>

/** 「2026-0123」: the year and the office's running number. */
export const ApplicationNumber = z.string().regex(/^\d{4}-\d{4,}$/)

/** An application without anything personal: where it stands. */
export const Application = z.object({
  id: ApplicationId,
  number: ApplicationNumber,
  status: ApplicationStatus,
  joinsAs: JoinsAs,
  villageId: CommitteeId,
  villageName: z.string(),
  submittedAt: Instant,
  /** The moment it came to whoever has it now. */
  waitingSince: Instant,
})
export type Application = z.infer<typeof Application>

/** Who has an application next, until when, and how to reach them. */
export const NextStep = z.object({
  officeName: z.string(),
  officePhone: z.string().nullable(),
  contactName: z.string().nullable(),
  dueOn: LocalDate,
  overdue: z.boolean(),
})
export type NextStep = z.infer<typeof NextStep>

/** V-13: the five stages an applicant sees. */
export const StageKey = z.enum(['submitted', 'village', 'township', 'oath', 'enrolled'])
export type StageKey = z.infer<typeof StageKey>

export const Stage = z.object({
  key: StageKey,
  state: z.enum(['done', 'current', 'ahead', 'stopped']),
  on: LocalDate.nullable(),
  officeName: z.string().nullable(),
  officePhone: z.string().nullable(),
})
export type Stage = z.infer<typeof Stage>

/** One line of the review list: masked. */
export const ApplicationLine = Application.extend({
  maskedName: z.string(),
  age: z.int().nullable(),
  dueOn: LocalDate.nullable(),
  overdue: z.boolean(),
})
export type ApplicationLine = z.infer<typeof ApplicationLine>

export const ApplicationStep = z.object({
  act: ApplicationAct,
  at: Instant,
  by: z.string(),
  reason: z.string().nullable(),
})
export type ApplicationStep = z.infer<typeof ApplicationStep>
