import type { LocalDate } from '@shared/kernel/local-date'
import type { Briefing, BriefingNumbers } from '@shared/submission/briefing.model'

/** What a printer needs: an issue that has its numbers and its day. */
export type IssuedBriefing = Briefing & { numbers: BriefingNumbers; issuedOn: LocalDate }

/** The red of a 红头, in PDF and Word alike. */
export const RED_HEAD = 'C8161D'
