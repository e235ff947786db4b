import { ORPCError } from '@orpc/client'
import type { FieldIssue } from '@shared/kernel/wire'

/** Which fields the cloud could not accept, in the words for the person who filled them. */
export function issuesOf(error: unknown): FieldIssue[] {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') return []
  const { issues = [] } = (error.data ?? {}) as { issues?: FieldIssue[] }
  return issues.filter((issue) => issue.field !== '')
}
