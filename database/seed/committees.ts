import type { Chapter } from './chapter'

export const seedCommittees: Chapter = async () => {}
