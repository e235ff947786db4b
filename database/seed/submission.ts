import type { Chapter } from './chapter'

export const seedSubmission: Chapter = async () => {}
