import * as z from 'zod'

/** What the phone sends to a cloud function, and what comes back. Plain JSON both ways. */
export const Call = z.object({ path: z.array(z.string()), input: z.unknown().optional() })

/** One field of a form that was not understood, worded for the person who filled it. */
export const FieldIssue = z.object({ field: z.string(), message: z.string() })
export type FieldIssue = z.infer<typeof FieldIssue>

export const Reply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), output: z.unknown().optional() }),
  z.object({
    ok: z.literal(false),
    error: z.object({
      defined: z.boolean(),
      code: z.string(),
      status: z.number(),
      message: z.string(),
      data: z.unknown().optional(),
    }),
  }),
])
export type Reply = z.infer<typeof Reply>
