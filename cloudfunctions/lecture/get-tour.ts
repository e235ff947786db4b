import { jurisdictions } from '@shared/account/account.rules'
import { coverageRoles } from '@shared/lecture/coverage.rules'
import { periodOf } from './coverage.store'
import { signedIn } from './procedures'
import { listTourHosts, listTourLecturers, listTourTalks, tallyTour } from './tour.store'

export const getTour = signedIn.coverage.tour.handler(
  async ({ input, context: { db, actor, now } }) => {
    const period = periodOf(input, jurisdictions(actor, coverageRoles))
    const cells = await tallyTour(db, period, now())
    const hostIds = [...new Set(cells.map((cell) => cell.hostId))]
    const guests = [...new Set(cells.flatMap((cell) => cell.lecturerId ?? []))]
    return {
      hosts: await listTourHosts(db, period.areas, hostIds),
      lecturers: await listTourLecturers(db, period.areas, guests),
      cells,
    }
  },
)

export const listTalks = signedIn.coverage.talks.handler(
  ({ input, context: { db, actor, now } }) => {
    const period = periodOf(input, jurisdictions(actor, coverageRoles))
    return listTourTalks(db, period, input, now())
  },
)
