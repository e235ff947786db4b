import { jurisdictions } from '@shared/account/account.rules'
import { addDays, startOfDay } from '@shared/kernel/local-date'
import { unitsOf } from '@shared/lecture/coverage.rules'
import { countApprovedLecturers, listSchools, tallyAttendances, tallyHosts } from './coverage.store'
import { signedIn } from './procedures'

const READERS = ['townshipReviewer', 'countyOffice', 'director', 'partySecretary'] as const

export const getCoverage = signedIn.coverage.get.handler(
  async ({ input, context: { db, actor } }) => {
    const areas = jurisdictions(actor, READERS)
    const from = startOfDay(input.fromOn)
    const period = { from, until: startOfDay(addDays(input.toOn, 1)), areas }

    const hosts = await tallyHosts(db, period)
    const schools = await listSchools(db, areas)
    const reached = new Set(hosts.map((host) => host.hostId))
    return {
      ...unitsOf(hosts),
      ...(await tallyAttendances(db, period)),
      schoolsInArea: schools.length,
      lecturersApproved: await countApprovedLecturers(db, areas),
      hosts,
      schoolsNotReached: schools.filter((school) => !reached.has(school.id)),
    }
  },
)
