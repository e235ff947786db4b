import * as z from 'zod'
import { Application, NextStep } from './application.model'

/** Who fills the form in for an elder: an office from the signed paper form (V-02), or their own child (V-16). */
export const EnteredAs = z.enum(['clerk', 'child'], '请说明您是替谁填')
export type EnteredAs = z.infer<typeof EnteredAs>

/** One application as whoever entered it follows it; they typed the name themselves. */
export const EnteredApplication = z.object({
  application: Application,
  name: z.string(),
  enteredAs: EnteredAs,
  next: NextStep.nullable(),
  reason: z.string().nullable(),
  /** The elder has taken it over: from now on they follow it themselves. */
  claimed: z.boolean(),
})
export type EnteredApplication = z.infer<typeof EnteredApplication>

/** Who entered an application, as its reviewers see it. */
export const Deputy = z.object({ name: z.string(), as: EnteredAs, isYou: z.boolean() })
export type Deputy = z.infer<typeof Deputy>
