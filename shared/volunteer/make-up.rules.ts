import type { LocalDate } from '@shared/kernel/local-date'
import type { Attendance, CeremonyKind, CeremonyStatus } from './ceremony.model'
import type { VolunteerStatus } from './volunteer.model'

export type MakeUpRefusal =
  | 'CEREMONY_NOT_CLOSED'
  | 'WAS_NOT_ABSENT'
  | 'BEFORE_THE_CEREMONY'
  | 'NOT_YET_SWORN'
  | 'WITNESS_IS_NOT_ANOTHER'
  | 'UNDERTAKING_WITHDRAWN'
  | 'NO_LONGER_WAITING'

/** V-09: why somebody who missed a ceremony cannot be recorded as having sworn before a witness. */
export function refusalToMakeUp(
  missed: { kind: CeremonyKind; status: CeremonyStatus; heldOn: LocalDate },
  facts: {
    attendance: Attendance
    volunteerStatus: VolunteerStatus
    isInvitedElsewhere: boolean
    standsByAll: boolean
    name: string
    swornOn: LocalDate
    leaderName: string
    witnessName: string
  },
  today: LocalDate,
): MakeUpRefusal | null {
  const { kind, status, heldOn } = missed
  const { attendance, volunteerStatus, swornOn, name, leaderName, witnessName } = facts
  if (status !== 'closed') return 'CEREMONY_NOT_CLOSED'
  if (attendance !== 'absent') return 'WAS_NOT_ABSENT'
  if (kind === 'joining' && (volunteerStatus !== 'awaitingOath' || facts.isInvitedElsewhere)) {
    return 'NO_LONGER_WAITING'
  }
  if (!facts.standsByAll) return 'UNDERTAKING_WITHDRAWN'
  if (swornOn < heldOn) return 'BEFORE_THE_CEREMONY'
  if (swornOn > today) return 'NOT_YET_SWORN'
  if (new Set([name, leaderName, witnessName]).size < 3) return 'WITNESS_IS_NOT_ANOTHER'
  return null
}
