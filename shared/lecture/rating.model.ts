import * as z from 'zod'
import { optionalLine } from '@shared/kernel/text'

/** 三张脸. */
export const Face = z.enum(['good', 'fair', 'poor'], '请选一张脸')
export type Face = z.infer<typeof Face>

export const Faces = z.record(Face, z.int())
export type Faces = z.infer<typeof Faces>

/** What a parent is asked after the talk; nothing in it says who answered. */
export const RatingForm = {
  face: Face,
  remark: optionalLine('一句话', { max: 60 }),
}

export const Punctuality = z.enum(['early', 'onTime', 'late'], '请选讲师到得早不早')
export type Punctuality = z.infer<typeof Punctuality>

export const NextTime = z.enum(['again', 'otherTopic', 'notNow'], '请选还想不想再请')
export type NextTime = z.infer<typeof NextTime>

/** 反馈 of the unit that hosted: three taps and a line, within a minute. */
export const FeedbackForm = {
  face: Face,
  punctuality: Punctuality,
  nextTime: NextTime,
  remark: optionalLine('一句话', { max: 100 }),
}

export const Feedback = z.object({
  face: Face,
  punctuality: Punctuality,
  nextTime: NextTime,
  remark: z.string(),
})
export type Feedback = z.infer<typeof Feedback>

/** What became known of one talk: how many answered, and what they said once there are enough. */
export const Verdict = z.object({
  answers: z.int(),
  faces: Faces.nullable(),
  remarks: z.array(z.string()),
  feedback: Feedback.nullable(),
})
export type Verdict = z.infer<typeof Verdict>
