import type { Chapter } from './chapter'

export const seedHolidays: Chapter = async () => {}
