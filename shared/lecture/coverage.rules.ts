import type { Heads } from './booking.model'
import type { Coverage } from './coverage.model'

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
