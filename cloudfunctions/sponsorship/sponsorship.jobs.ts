import type { Job } from '@cloud/kernel/timer'

/** Deadlines of this domain that pass by themselves; each job is idempotent and locks what it changes. */
export const sponsorshipJobs: Record<string, Job> = {}
