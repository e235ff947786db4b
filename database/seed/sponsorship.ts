import type { Chapter } from './chapter'

export const seedSponsorship: Chapter = async () => {}
