import { sponsorshipJobs } from '@cloud/sponsorship/sponsorship.jobs'
import type { World } from '../support/world'

const run = (name: string) => async (world: World) => sponsorshipJobs[name]?.(world.db, world.now())

export const takeDown = run('takeDownNotices')
export const releaseExpired = run('releaseExpiredHolds')
export const eraseClosed = run('eraseClosedCases')
export const remind = run('remindOfFeedback')
export const endSuggestions = run('endSuggestions')
