import type { SponsorKind, SponsorStatus, SponsorTally } from './sponsor.model'

/** The version of the conduct undertaking now shown. */
export const UNDERTAKING_VERSION = 1

export type SponsorAct = 'verify' | 'refuse' | 'suspend' | 'resubmit' | 'restore'

export const SPONSOR_MOVES: Record<
  SponsorAct,
  { from: readonly SponsorStatus[]; to: SponsorStatus }
> = {
  verify: { from: ['submitted'], to: 'verified' },
  refuse: { from: ['submitted'], to: 'refused' },
  suspend: { from: ['verified'], to: 'suspended' },
  restore: { from: ['suspended'], to: 'verified' },
  resubmit: { from: ['refused'], to: 'submitted' },
}

export const sponsorAfter = (status: SponsorStatus, act: SponsorAct): SponsorStatus | null =>
  SPONSOR_MOVES[act].from.includes(status) ? SPONSOR_MOVES[act].to : null

/** T-AID-4: 26 enterprises + 81 people = 107 donors, the split kept. */
export function tallySponsors(kinds: readonly SponsorKind[]): SponsorTally {
  const enterprises = kinds.filter((kind) => kind === 'enterprise').length
  return { enterprises, people: kinds.length - enterprises, total: kinds.length }
}
