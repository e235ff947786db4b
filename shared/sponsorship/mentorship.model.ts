import * as z from 'zod'
import { CommitteeId } from '@shared/committee/committee.model'
import { LocalDate } from '@shared/kernel/local-date'
import { line, optionalLine, personName } from '@shared/kernel/text'
import { VolunteerId } from '@shared/volunteer/volunteer.model'

export const MentorshipId = z.uuid().brand<'MentorshipId'>()
export type MentorshipId = z.infer<typeof MentorshipId>

/** S-19: care for children left behind, advice on farming, handing on a craft. */
export const MentorshipKind = z.enum(['care', 'farming', 'craft'], '请选择是哪一种结对')
export type MentorshipKind = z.infer<typeof MentorshipKind>

export const MentorshipStatus = z.enum(['active', 'ended'])
export type MentorshipStatus = z.infer<typeof MentorshipStatus>

/** How often they mean to meet. */
export const Rhythm = z.enum(['weekly', 'fortnightly', 'monthly', 'termly'], '请选择多久一次')
export type Rhythm = z.infer<typeof Rhythm>

const people = (field: string) =>
  z.int(`请填写${field}，写整数`).min(1, `${field}至少 1`).max(500, `${field}最多 500`)

/** What is agreed. Children are counted and never named; grown-up partners may be. */
export const MentorshipTerms = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      kind: z.literal('care'),
      rhythm: Rhythm,
      people: people('孩子人数'),
      /** There and back. */
      distanceKm: z
        .int('请填写来回公里数，写整数')
        .min(0, '公里数不能是负数')
        .max(2000, '公里数太大'),
    }),
    z.strictObject({
      kind: z.literal('farming'),
      rhythm: Rhythm,
      people: people('带的户数'),
      subject: line('种什么、养什么', { min: 2, max: 30 }),
      partners: optionalLine('帮扶对象', { max: 60 }),
    }),
    z.strictObject({
      kind: z.literal('craft'),
      rhythm: Rhythm,
      people: people('学的人数'),
      subject: line('传什么手艺', { min: 2, max: 30 }),
    }),
  ],
  '请选择是哪一种结对',
)
export type MentorshipTerms = z.infer<typeof MentorshipTerms>

/** A member of the register, or a warm-hearted neighbour who is none. */
export const Mentor = z.strictObject({
  volunteerId: VolunteerId.nullable(),
  name: personName('结对人姓名'),
})

export const MentorshipForm = z.strictObject({
  placeId: CommitteeId,
  mentor: Mentor,
  terms: MentorshipTerms,
  startsOn: LocalDate,
})
export type MentorshipForm = z.infer<typeof MentorshipForm>

export const MeetingForm = z.strictObject({
  happenedOn: LocalDate,
  people: people('到场人数'),
  text: line('做了什么', { min: 2, max: 200 }),
})
export type MeetingForm = z.infer<typeof MeetingForm>

/** One year's yield of everybody in it, the leading household counted with them. */
export const YieldForm = z.strictObject({
  year: z.int('请选择年份').min(1990, '年份太早').max(2100, '年份太晚'),
  areaMu: z.int('请填写面积，写整数亩').min(0, '面积不能是负数').max(1_000_000, '面积太大'),
  netIncomeFen: z
    .int('请填写纯收入')
    .min(0, '纯收入不能是负数')
    .max(10_000_000_000_00, '纯收入太大，请再看看'),
  households: people('户数（连带头的一户）'),
})
export type YieldForm = z.infer<typeof YieldForm>

export const MeetingId = z.int()

export const Meeting = MeetingForm.extend({ meetingId: MeetingId, enteredBy: z.string() })
export type Meeting = z.infer<typeof Meeting>

export const Mentorship = z.object({
  mentorshipId: MentorshipId,
  place: z.string(),
  mentor: z.string(),
  terms: MentorshipTerms,
  startsOn: LocalDate,
  status: MentorshipStatus,
  endedOn: LocalDate.nullable(),
  endReason: z.string().nullable(),
  meetings: z.int(),
  lastMetOn: LocalDate.nullable(),
})
export type Mentorship = z.infer<typeof Mentorship>

export const MentorshipDetail = Mentorship.extend({
  /** May the reader end it, and is it the reader's own? */
  isOffice: z.boolean(),
  isMine: z.boolean(),
  officePhone: z.string().nullable(),
  notes: z.array(Meeting),
  yields: z.array(YieldForm.extend({ enteredBy: z.string() })),
})
export type MentorshipDetail = z.infer<typeof MentorshipDetail>

export const MentorshipTally = z.object({
  kind: MentorshipKind,
  active: z.int(),
  people: z.int(),
  meetings: z.int(),
  /** Of the year's yields, latest word of each: farming only. */
  areaMu: z.int().nullable(),
  netIncomeFen: z.int().nullable(),
  households: z.int().nullable(),
})
export type MentorshipTally = z.infer<typeof MentorshipTally>
