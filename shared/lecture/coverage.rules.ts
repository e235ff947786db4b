import type { Role } from '@shared/account/account.model'
import type { Heads } from './booking.model'
import type { Coverage, Tour, TourCell, TourState } from './coverage.model'

export const coverageRoles = [
  'townshipReviewer',
  'countyOffice',
  'director',
  'partySecretary',
] as const satisfies Role[]

type Host = Coverage['hosts'][number]

export const totalOf = ({ parents, teachers, students }: Heads): number =>
  parents + teachers + students

/** T-LECT-1: 场次, distinct 学校数 and 人次 come from the same rows and stand apart. */
export function unitsOf(hosts: readonly Host[]): { sessions: number; schools: number } {
  return {
    sessions: hosts.reduce((sum, host) => sum + host.sessions, 0),
    schools: hosts.filter((host) => host.isSchool).length,
  }
}

/** The furthest a talk has come decides how a school or a lecturer stands; 'none' is red. */
export type Reached = TourState | 'none'

const furthestFirst = ['delivered', 'unarchived', 'planned', 'ordered'] as const

type Counts = Pick<TourCell, TourState | 'attendances'>

const nothing: Counts = {
  delivered: 0,
  unarchived: 0,
  planned: 0,
  ordered: 0,
  attendances: null,
}

/** Two unknowns stay unknown; a known number is not spoilt by one that is not known yet. */
const sumOf = (a: number | null, b: number | null) => (a === null || b === null ? (a ?? b) : a + b)

const plus = (a: Counts, b: Counts): Counts => ({
  delivered: a.delivered + b.delivered,
  unarchived: a.unarchived + b.unarchived,
  planned: a.planned + b.planned,
  ordered: a.ordered + b.ordered,
  attendances: sumOf(a.attendances, b.attendances),
})

export const reachedBy = (counts: Counts): Reached =>
  furthestFirst.find((state) => counts[state] > 0) ?? 'none'

export type TourRow = Tour['hosts'][number] & {
  reached: Reached
  sum: Counts
  /** By lecturer; what nobody has agreed to give is under `null`. */
  cells: ReadonlyMap<string | null, TourCell>
}
export type TourColumn = Tour['lecturers'][number] & { reached: Reached; sum: Counts }

/** The two coverages (domain L-15): schools with an archived talk, and lecturers who gave one. */
export function readTour({ hosts, lecturers, cells }: Tour) {
  const byHost = new Map<string, Map<string | null, TourCell>>()
  const perLecturer = new Map<string | null, Counts>()
  for (const cell of cells) {
    const own = byHost.get(cell.hostId) ?? new Map<string | null, TourCell>()
    byHost.set(cell.hostId, own.set(cell.lecturerId, cell))
    perLecturer.set(cell.lecturerId, plus(perLecturer.get(cell.lecturerId) ?? nothing, cell))
  }
  const rows = hosts.map((host): TourRow => {
    const own = byHost.get(host.id) ?? new Map()
    const sum = [...own.values()].reduce(plus, nothing)
    return { ...host, reached: reachedBy(sum), sum, cells: own }
  })
  const columns = lecturers.map((lecturer): TourColumn => {
    const sum = perLecturer.get(lecturer.id) ?? nothing
    return { ...lecturer, reached: reachedBy(sum), sum }
  })
  const schools = rows.filter((row) => row.isSchool)
  return {
    rows,
    columns,
    schools: { part: schools.filter(isDelivered).length, whole: schools.length },
    lecturers: { part: columns.filter(isDelivered).length, whole: columns.length },
  }
}

const isDelivered = ({ reached }: { reached: Reached }) => reached === 'delivered'
