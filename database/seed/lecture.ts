import type { Chapter } from './chapter'

export const seedLecture: Chapter = async () => {}
