import { ORPCError } from '@orpc/client'

/** A refusal stays a refusal however often one asks; only a missing answer is worth another try. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof ORPCError && error.status < 500
