import * as z from 'zod'
import { FileId } from '@shared/account/file.model'
import { Instant } from '@shared/kernel/instant'
import { LocalDate } from '@shared/kernel/local-date'
import { line, optionalLine } from '@shared/kernel/text'
import { Month } from './deed-month.model'
import { TeamId } from './team.model'
import { VolunteerId } from './volunteer.model'

export const DeedId = z.uuid().brand<'DeedId'>()
export type DeedId = z.infer<typeof DeedId>

/** Who wrote it: 本人申报, 单位记录, or 自动 from a talk, a visit, a receipt or an article. */
export const DeedEntry = z.enum(['self', 'office', 'automatic'])
export type DeedEntry = z.infer<typeof DeedEntry>

/** 申报 → 确认; a deed that is declined, withdrawn or superseded counts nowhere and stays readable. */
export const DeedStatus = z.enum(['claimed', 'confirmed', 'declined', 'withdrawn', 'superseded'])
export type DeedStatus = z.infer<typeof DeedStatus>

/** What may stand behind a deed (§B.10: the linked record is the best evidence). */
export const SourceKind = z.enum(['lecture', 'visit', 'aid', 'article', 'adoption'])
export type SourceKind = z.infer<typeof SourceKind>

/** S4's booklet asks for 时间、内容、效果; the rest helps whoever confirms. */
export const DeedSheet = z.strictObject({
  happenedOn: LocalDate,
  startsAt: z.string('请选择几点开始').regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请选择几点开始'),
  minutes: z
    .int('请选择做了多久')
    .min(10, '至少 10 分钟，请再看看')
    .max(720, '一笔最多 12 小时，请分开写'),
  what: line('做了什么', { min: 2, max: 200 }),
  effect: line('效果怎么样', { min: 2, max: 200 }),
  place: optionalLine('地点', { max: 60 }),
  people: z.int('人数请填整数').min(0, '人数请填整数').max(10_000, '人数太多，请再看看').nullable(),
  teamId: TeamId.nullable(),
  photoIds: z.array(FileId).max(6, '最多 6 张照片'),
  /** Asked for when the day lies more than 30 days back. */
  lateReason: optionalLine('补记的原因', { max: 200 }),
})
export type DeedSheet = z.infer<typeof DeedSheet>

/** One line of the book. */
export const DeedLine = z.object({
  id: DeedId,
  volunteerId: VolunteerId,
  name: z.string(),
  villageName: z.string(),
  teamName: z.string().nullable(),
  happenedOn: LocalDate,
  startsAt: Instant.nullable(),
  endsAt: Instant.nullable(),
  minutes: z.int(),
  what: z.string(),
  effect: z.string(),
  place: z.string(),
  people: z.int().nullable(),
  entry: DeedEntry,
  status: DeedStatus,
  sources: z.array(SourceKind),
  photos: z.int(),
  enteredBy: z.string().nullable(),
  enteredAt: Instant,
  judgedBy: z.string().nullable(),
  judgedAt: Instant.nullable(),
  declineReason: z.string().nullable(),
  lateReason: z.string().nullable(),
  /** The person's hours of that day come to more than eight (§B.10). */
  longDay: z.boolean(),
  /** So many people were entered by an office in one go, this one among them. */
  enteredTogether: z.int(),
})
export type DeedLine = z.infer<typeof DeedLine>

/** What a look at one deed shows besides: its pictures, what it replaced, and what may be done with it. */
export const Deed = DeedLine.extend({
  photoUrls: z.array(z.string()),
  photoIds: z.array(FileId),
  teamId: TeamId.nullable(),
  correctionReason: z.string().nullable(),
  replacedBy: DeedId.nullable(),
  former: z.array(DeedLine),
  monthLocked: z.boolean(),
  mine: z.boolean(),
  /** The caller staffs an office over it or leads its team. */
  judges: z.boolean(),
})
export type Deed = z.infer<typeof Deed>

/** Claims and confirmed hours stand apart and are never added (§B.10). */
export const DeedTally = z.object({
  claimed: z.int(),
  claimedMinutes: z.int(),
  confirmed: z.int(),
  confirmedMinutes: z.int(),
})
export type DeedTally = z.infer<typeof DeedTally>

export const BookMonth = z.object({
  month: Month,
  locked: z.boolean(),
  tally: DeedTally,
  deeds: z.array(DeedLine),
})
export type BookMonth = z.infer<typeof BookMonth>

/** One person's year in the deed book. */
export const DeedBook = z.object({
  volunteerId: VolunteerId,
  name: z.string(),
  villageName: z.string(),
  memberNumber: z.int().nullable(),
  year: z.int(),
  /** Years in which there is something to read, the latest first. */
  years: z.array(z.int()),
  tally: DeedTally,
  months: z.array(BookMonth),
  /** Teams one can write a deed for. */
  teams: z.array(z.object({ id: TeamId, name: z.string() })),
  mine: z.boolean(),
})
export type DeedBook = z.infer<typeof DeedBook>
