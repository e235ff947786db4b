import * as z from 'zod'
import { Instant } from '@shared/kernel/instant'
import { LocalDate } from '@shared/kernel/local-date'
import { ElderKind, Health, JoinsAs, ServiceTime, Sex, Skill } from './application.model'

export const ImportId = z.uuid().brand<'ImportId'>()
export type ImportId = z.infer<typeof ImportId>

export const ImportStatus = z.enum(['reading', 'checked', 'dropped'])
export type ImportStatus = z.infer<typeof ImportStatus>

/** The columns of the template, in its order (domain §B.1: what registration forms ask). */
export const ImportColumn = z.enum([
  'name',
  'sex',
  'bornOn',
  'ethnicity',
  'politics',
  'education',
  'formerWork',
  'retiredIn',
  'elderKinds',
  'skills',
  'health',
  'wishes',
  'serviceTimes',
  'village',
  'home',
  'phone',
  'status',
  'enrolledOn',
  'earlierHours',
  'remark',
])
export type ImportColumn = z.infer<typeof ImportColumn>

/** Can be entered as it is; can, with figures kept apart as 存疑; is somebody known already; cannot. */
export const LineVerdict = z.enum(['fit', 'doubtful', 'twin', 'faulty'])
export type LineVerdict = z.infer<typeof LineVerdict>

/** What may be said of one cell. */
export const RemarkKind = z.enum([
  'MISSING',
  'NOT_A_NAME',
  'TOO_LONG',
  'UNKNOWN_SEX',
  'UNKNOWN_VILLAGE',
  'AMBIGUOUS_VILLAGE',
  'UNKNOWN_KIND',
  'UNKNOWN_STATUS',
  'NO_ENROLMENT_DAY',
  'IN_THE_FUTURE',
  'UNDER_AGE',
  'DAMAGED',
  'NOT_A_DAY',
  'ONLY_A_MONTH',
  'NOT_A_MOBILE',
  'NOT_A_FIGURE',
  'UNKNOWN_WORD',
  'TAKEN_AS_ORDINARY',
  'TWICE_IN_SHEET',
  'KNOWN_ALREADY',
])
export type RemarkKind = z.infer<typeof RemarkKind>

/** `raw` is what stands in the cell, where it could not be taken over. */
export const Remark = z.object({ column: ImportColumn, kind: RemarkKind, raw: z.string() })
export type Remark = z.infer<typeof Remark>

/** A line as it would be entered. Unknown is `null`, never nought; doubtful raw texts are kept (T-DIRTY-1). */
export const BroughtLine = z.object({
  sex: Sex.nullable(),
  joinsAs: JoinsAs,
  elderKinds: z.array(ElderKind),
  formerWork: z.string().nullable(),
  skills: z.array(Skill),
  serviceTimes: z.array(ServiceTime),
  health: Health.nullable(),
  ethnicity: z.string().nullable(),
  politics: z.string().nullable(),
  education: z.string().nullable(),
  retiredIn: z.string().nullable(),
  wishes: z.string().nullable(),
  home: z.string().nullable(),
  remark: z.string().nullable(),
  earlierHours: z.number().nullable(),
  enrolledOn: LocalDate.nullable(),
  doubts: z.partialRecord(ImportColumn, z.string()),
})
export type BroughtLine = z.infer<typeof BroughtLine>

/** One line as the office sees it: where it is and what is wrong with it. */
export const ImportLine = z.object({
  row: z.int(),
  maskedName: z.string(),
  verdict: LineVerdict,
  remarks: z.array(Remark),
  entered: z.boolean(),
})
export type ImportLine = z.infer<typeof ImportLine>

export const Import = z.object({
  id: ImportId,
  committeeName: z.string(),
  status: ImportStatus,
  broughtBy: z.string(),
  broughtAt: Instant,
  linesRead: z.int(),
  counts: z.record(LineVerdict, z.int()),
  entered: z.int(),
})
export type Import = z.infer<typeof Import>
