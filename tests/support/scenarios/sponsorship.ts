import type { Scenarios } from './scenario'

export const sponsorshipScenarios: Scenarios = {}

/** Open to whoever is signed in. */
export const openToAnyone: string[] = []

/** Shows a stranger an empty page. */
export const answersEmpty: string[] = []
