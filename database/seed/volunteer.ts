import type { Chapter } from './chapter'

export const seedVolunteer: Chapter = async () => {}
