import { givenProgramme } from '../../sponsorship/given-pair'
import type { Scenarios } from './scenario'

/** What was given, and what is said about it. */
export const givingScenarios: Scenarios = {
  'statistics.show': async (world, at) => {
    await givenProgramme(world, at)
    return { areaId: at.id, year: 2026 }
  },
  'statistics.count': async (world, at) => {
    await givenProgramme(world, at)
    return { year: 2026 }
  },
  'statistics.listLines': async (_, at) => ({
    countyId: at.id,
    year: 2026,
    measure: 'cash',
  }),
}

export const givingAnswersEmpty: string[] = ['statistics.count']
