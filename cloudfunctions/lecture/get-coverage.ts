import { jurisdictions } from '@shared/account/account.rules'
import { coverageRoles, unitsOf } from '@shared/lecture/coverage.rules'
import {
  countApprovedLecturers,
  listSchools,
  periodOf,
  tallyAttendances,
  tallyHosts,
} from './coverage.store'
import { signedIn } from './procedures'

export const getCoverage = signedIn.coverage.get.handler(
  async ({ input, context: { db, actor } }) => {
    const areas = jurisdictions(actor, coverageRoles)
    const period = periodOf(input, areas)

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
